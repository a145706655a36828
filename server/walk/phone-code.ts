import "server-only";
import { authScope } from "@/server/auth/scope";
import { withScope } from "@/server/db/scope";
import { decryptField } from "@/server/personal-data/field-cipher";

const newest = 50; // messages among which the one is looked for

/** Takes the last code from the messages that wait to be sent to a mobile, as its owner would from the telephone. */
export async function lastCodeTo(mobile: string): Promise<string> {
  const rows = await withScope(authScope(), (db) =>
    db.smsMessage.findMany({
      where: { template: { startsWith: "code." }, values: { not: null } },
      orderBy: { createdAt: "desc" },
      take: newest,
    }),
  );
  const mine = rows.find((row) => decryptField("sms.mobile", row.mobile) === mobile);
  if (!mine?.values) throw new Error("no code was sent to this mobile");
  const values: unknown = JSON.parse(decryptField("sms.values", mine.values));
  return String((values as { code: string }).code);
}
