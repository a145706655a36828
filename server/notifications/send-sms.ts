import "server-only";
import { randomUUID } from "node:crypto";
import type { Locale } from "@/lib/locale";
import type { TemplateValues } from "@/lib/messages/template";
import type { ScopedDb } from "@/server/db/scope";
import { enqueue } from "@/server/outbox/enqueue";
import { encryptField } from "@/server/personal-data/field-cipher";
import { type CodeTemplate, type CodeValues, wordCode } from "./sms-templates";

/** A short message in its final words. */
export interface WordedSms {
  /** The same id is sent once, however often it is asked for. */
  id: string;
  mobile: string;
  template: string;
  language: Locale;
  values: TemplateValues;
  text: string;
  gatewayTemplate?: string | undefined;
}

/** Has a code sent once the caller's transaction commits; the caller is in the auth scope. */
export function sendCodeSms(
  db: ScopedDb,
  mobile: string,
  template: CodeTemplate,
  values: CodeValues,
): Promise<void> {
  const text = wordCode(template, values);
  return sendSms(db, { id: randomUUID(), mobile, template, language: "zh-CN", values: { ...values }, text });
}

/** Has a short message sent once the caller's transaction commits, unless its id was asked for before; the caller is in the auth scope. */
export async function sendSms(db: ScopedDb, sms: WordedSms): Promise<void> {
  const { id, template, language } = sms;
  const added = await db.smsMessage.createMany({
    data: {
      id,
      template,
      language,
      gatewayTemplate: sms.gatewayTemplate ?? null,
      mobile: encryptField("sms.mobile", sms.mobile),
      values: encryptField("sms.values", JSON.stringify(sms.values)),
      text: encryptField("sms.text", sms.text),
      status: "queued",
    },
    skipDuplicates: true,
  });
  if (added.count === 1) await enqueue(db, "sms.send", { kind: "auth" }, { messageId: id });
}
