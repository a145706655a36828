import "server-only";
import { z } from "zod";
import { codePolicy } from "@/server/auth/code-policy";
import type { AuthScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { withScope } from "@/server/db/scope";
import { decryptField } from "@/server/personal-data/field-cipher";
import { chooseGateway } from "./choose-gateway";
import { SmsFailure, type SmsGateway, type SmsToSend } from "./sms-gateway";

const forgotten = { values: null, text: null };
const staleMs = 24 * 60 * 60 * 1000;
const valuesSchema = z.record(z.string(), z.union([z.string(), z.number()]));

interface Queued {
  id: string;
  mobile: string;
  template: string;
  language: string;
  gatewayTemplate: string | null;
  values: string | null;
  text: string | null;
  createdAt: Date;
}

/**
 * Hands a queued message to the gateway, outside any transaction, and forgets values and text. A message that is sent or given up
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
  if (queued.text === null)
    return settle(scope, messageId, { status: "failed", failure: "queued by an earlier release" });
  try {
    await gateway.send(open(queued, queued.text));
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
      data: { status: "failed", failure: "not sent within a day", ...forgotten },
    }),
  );
}

/** A code that has run out by the time the gateway is back would only confuse. */
function isOver(queued: Queued): boolean {
  if (!queued.template.startsWith("code.")) return false;
  const { minutes = codePolicy.validSeconds / 60 } = valuesOf(queued);
  return now().getTime() - queued.createdAt.getTime() >= Number(minutes) * 60_000;
}

function valuesOf({ values }: Queued): z.infer<typeof valuesSchema> {
  return valuesSchema.parse(JSON.parse(decryptField("sms.values", values ?? "")));
}

function open(queued: Queued, text: string): SmsToSend {
  const { id, template, language, gatewayTemplate, mobile } = queued;
  return {
    id,
    template,
    language,
    mobile: decryptField("sms.mobile", mobile),
    values: valuesOf(queued),
    text: decryptField("sms.text", text),
    ...(gatewayTemplate === null ? {} : { gatewayTemplate }),
  };
}

async function settle(
  scope: AuthScope,
  id: string,
  outcome: { status: "sent"; sentAt: Date } | { status: "failed"; failure: string },
): Promise<void> {
  await withScope(scope, (db) =>
    db.smsMessage.updateMany({ where: { id, status: "queued" }, data: { ...outcome, ...forgotten } }),
  );
}
