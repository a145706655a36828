import { parseArgs } from "node:util";
import { createPlatformAdministrator } from "@/server/officers/create-platform-administrator";

const usage = `Usage: npm run admin -- create-platform-administrator --login NAME --name "显示名"

Prints a one-time link, valid for 24 hours, by which the administrator sets password and second factor.
For a login that exists it makes a new link; what the account signed in with before ends with it.
Run it with the same DATA_DIR (or DATABASE_URL) and PORT or PUBLIC_URL as the product, while the product runs.`;

const refusals: Record<string, string> = {
  "officer.login": "--login takes 3 to 40 of a-z, 0-9 and . _ -, and begins with a letter.",
  "officer.name": "--name takes a person's name of 2 to 30 characters.",
  "officer.loginTaken":
    "Somebody else has this login. Choose another, or give the name exactly as he has it.",
  "officer.blocked": "This account is blocked. An administrator of the platform can make a new link for it.",
};

function stop(words: string): never {
  console.error(words);
  process.exit(1);
}

function readArguments(): { login: string; name: string } {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { login: { type: "string" }, name: { type: "string" } },
    });
    if (positionals.join() === "create-platform-administrator" && values.login && values.name)
      return { login: values.login, name: values.name };
  } catch {
    // an option that is none
  }
  return stop(usage);
}

const made = await createPlatformAdministrator(readArguments()).catch((error: unknown) =>
  stop(
    `Nothing was changed: ${error instanceof Error ? error.message.trim() : String(error)}\nIs the product running?`,
  ),
);
if (!made.ok) stop(made.reasons.map(({ key }) => refusals[key] ?? key).join("\n"));
console.log(`One-time link, until ${made.value.expiresAt.toISOString()}:\n${made.value.url}`);
process.exit(0);
