import "server-only";
import type { ScopedDb } from "@/server/db/scope";
import { enqueue } from "@/server/outbox/enqueue";
import { encryptField } from "@/server/personal-data/field-cipher";
import type { SmsTemplate } from "./sms-templates";

/** Has a short message sent once the caller's transaction commits; the caller is in the auth scope. */
export async function sendSms(
  db: ScopedDb,
  mobile: string,
  template: SmsTemplate,
  values: Record<string, string | number>,
): Promise<void> {
  const { id } = await db.smsMessage.create({
    data: {
      mobile: encryptField("sms.mobile", mobile),
      template,
      values: encryptField("sms.values", JSON.stringify(values)),
      status: "queued",
    },
    select: { id: true },
  });
  await enqueue(db, "sms.send", { kind: "auth" }, { messageId: id });
}
