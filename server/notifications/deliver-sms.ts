import "server-only";
import { z } from "zod";
import { codePolicy } from "@/server/auth/code-policy";
import type { AuthScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { withScope } from "@/server/db/scope";
import { decryptField } from "@/server/personal-data/field-cipher";
import { chooseGateway } from "./choose-gateway";
import { SmsFailure, type SmsGateway, type SmsToSend } from "./sms-gateway";
import { type SmsTemplate, smsTemplates, wordSms } from "./sms-templates";

const staleMs = 24 * 60 * 60 * 1000;
const valuesSchema = z.record(z.string(), z.union([z.string(), z.number()]));
const templateSchema = z.custom<SmsTemplate>(
  (id) => typeof id === "string" && Object.hasOwn(smsTemplates, id),
);

interface Queued {
  id: string;
  mobile: string;
  template: string;
  values: string | null;
  createdAt: Date;
}

/**
 * Hands a queued message to the gateway, outside any transaction, and forgets its values. A message that is sent or given up
 * is left alone, so the job may run twice. Throws when the gateway did not take it: for the log, and for the queue to try again.
 */
export async function deliverSms(
  scope: AuthScope,
  messageId: string,
  job: { lastAttempt: boolean },
  gateway: SmsGateway = chooseGateway(),
): Promise<void> {
  const queued = await withScope(scope, (db) =>
    db.smsMessage.findFirst({ where: { id: messageId, status: "queued" } }),
  );
  if (!queued) return;
  if (isOver(queued)) return settle(scope, messageId, { status: "failed", failure: "the code was over" });
  try {
    await gateway.send(open(queued));
  } catch (error) {
    const known = error instanceof SmsFailure;
    if (job.lastAttempt || (known && error.permanent)) {
      const failure = known ? error.message : "an internal error; the worker's log has it";
      await settle(scope, messageId, { status: "failed", failure });
    }
    throw error;
  }
  await settle(scope, messageId, { status: "sent", sentAt: now() });
}

/** Gives up messages that still wait after a day, because a worker was killed in its last attempt. */
export async function giveUpStaleSms(scope: AuthScope): Promise<void> {
  const createdAt = { lt: new Date(now().getTime() - staleMs) };
  await withScope(scope, (db) =>
    db.smsMessage.updateMany({
      where: { status: "queued", createdAt },
      data: { status: "failed", failure: "not sent within a day", values: null },
    }),
  );
}

/** A code that has run out by the time the gateway is back would only confuse. */
function isOver({ template, createdAt }: Queued): boolean {
  const age = now().getTime() - createdAt.getTime();
  return template.startsWith("code.") && age >= codePolicy.validSeconds * 1000;
}

function open(queued: Queued): SmsToSend {
  const template = templateSchema.parse(queued.template);
  const values = valuesSchema.parse(JSON.parse(decryptField("sms.values", queued.values ?? "")));
  const mobile = decryptField("sms.mobile", queued.mobile);
  return { id: queued.id, mobile, template, values, text: wordSms(template, values) };
}

async function settle(
  scope: AuthScope,
  id: string,
  outcome: { status: "sent"; sentAt: Date } | { status: "failed"; failure: string },
): Promise<void> {
  await withScope(scope, (db) =>
    db.smsMessage.updateMany({ where: { id, status: "queued" }, data: { ...outcome, values: null } }),
  );
}
