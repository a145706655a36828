import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { publicScope } from "@/server/auth/scope";
import { withScope } from "@/server/db/scope";
import { readEnv } from "@/server/env";

const rows = z.array(
  z.object({ id: z.bigint().transform(String), at: z.date(), mobile: z.string(), text: z.string() }),
);

/** A message on the demonstration's telephone; ids grow with time. */
export type DemoSms = z.output<typeof rows>[number];

/** Lists what the demonstration's telephone received after the message `after`, newest first, at most 30. */
export async function readDemoPhone(after = "0"): Promise<DemoSms[]> {
  if (readEnv().mode !== "demo") throw new AppError("NOT_FOUND", "only a demonstration has a telephone");
  return rows.parse(
    await withScope(
      publicScope(),
      (db) => db.$queryRaw`SELECT id, at, mobile, text FROM app.demo_phone(${BigInt(after)}::bigint)`,
    ),
  );
}
