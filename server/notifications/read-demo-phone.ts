import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { publicScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { withScope } from "@/server/db/scope";
import { readEnv } from "@/server/env";

const rows = z.array(
  z.object({ id: z.bigint().transform(String), at: z.date(), mobile: z.string(), text: z.string() }),
);

/** A message on the demonstration's telephone; ids grow with time. */
export type DemoSms = z.output<typeof rows>[number];

const shownMs = 12 * 60 * 60 * 1000; // what staged cases brought about lies longer ago

/** Lists what the demonstration's telephone received after the message `after` in the last twelve hours, newest first, at most 30. */
export async function readDemoPhone(after = "0"): Promise<DemoSms[]> {
  if (readEnv().mode !== "demo") throw new AppError("NOT_FOUND", "only a demonstration has a telephone");
  const since = new Date(now().getTime() - shownMs);
  return rows.parse(
    await withScope(
      publicScope(),
      (db) =>
        db.$queryRaw`SELECT id, at, mobile, text FROM app.demo_phone(${BigInt(after)}::bigint) WHERE at > ${since}`,
    ),
  );
}
