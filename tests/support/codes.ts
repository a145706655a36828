import { decryptField } from "@/server/personal-data/field-cipher";
import { currentSuperuser, query } from "./own-database";

/** Reads the last code sent to a mobile, as its owner would; only a superuser and this deployment's key can. */
export async function lastCodeTo(mobile: string): Promise<string> {
  const rows = await query<{ mobile: string; values: string | null }>(
    currentSuperuser(),
    "SELECT mobile, values FROM sms_message WHERE template LIKE 'code.%' ORDER BY created_at DESC",
  );
  const mine = rows.find((row) => row.values !== null && decryptField("sms.mobile", row.mobile) === mobile);
  if (!mine?.values) throw new Error("no code was sent to this mobile");
  return (JSON.parse(decryptField("sms.values", mine.values)) as { code: string }).code;
}
