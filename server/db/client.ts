import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/generated/prisma/client";
import { readEnv } from "@/server/env";
import { embeddedDatabaseUrl } from "./embedded-url";

const holder = globalThis as { zhiceDatabase?: PrismaClient };

/** Gives the process's one database client; only server/db may ask for it. */
export function databaseClient(): PrismaClient {
  holder.zhiceDatabase ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: connectionString(), max: 20 }),
    transactionOptions: { maxWait: 10_000, timeout: 15_000 },
  });
  return holder.zhiceDatabase;
}

function connectionString(): string {
  const { databaseUrl, workerDatabaseUrl, dataDir } = readEnv();
  const url = databaseUrl ?? workerDatabaseUrl ?? embeddedDatabaseUrl(dataDir);
  if (!url) throw new Error("DATABASE_URL is not set; start the product with npm start");
  return url;
}
