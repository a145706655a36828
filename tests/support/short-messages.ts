import { decryptField } from "@/server/personal-data/field-cipher";
import { currentSuperuser, query } from "./own-database";

/** A short message that waits to be sent. */
export interface QueuedSms {
  template: string;
  language: string;
  gatewayTemplate: string | null;
  text: string;
}

/** Reads the short messages that wait to be sent to a mobile, the oldest first; only a superuser and this deployment's key can. */
export async function queuedSmsTo(mobile: string): Promise<QueuedSms[]> {
  const rows = await query<QueuedSms & { mobile: string; text: string | null }>(
    currentSuperuser(),
    `SELECT mobile, template, language, gateway_template AS "gatewayTemplate", text FROM sms_message
     WHERE text IS NOT NULL ORDER BY created_at`,
  );
  return rows
    .filter((row) => decryptField("sms.mobile", row.mobile) === mobile)
    .map(({ mobile: _, text, ...row }) => ({ ...row, text: decryptField("sms.text", text ?? "") }));
}
