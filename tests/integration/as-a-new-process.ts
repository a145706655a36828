import { vi } from "vitest";

/*
 * Files share a thread, so that libraries are read once and not once a file. The product's own modules begin anew for each
 * file, as in a new process: settings, keys and the database's client belong to the file that asked for them.
 */
const kept = globalThis as typeof globalThis & {
  zhiceDatabase?: { $disconnect(): Promise<void> };
  zhiceFirstEnvironment?: NodeJS.ProcessEnv;
};

kept.zhiceFirstEnvironment ??= { ...process.env };
for (const name of Object.keys(process.env)) delete process.env[name];
Object.assign(process.env, kept.zhiceFirstEnvironment);
await kept.zhiceDatabase?.$disconnect();
delete kept.zhiceDatabase;
vi.resetModules();
