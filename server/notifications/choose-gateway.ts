import "server-only";
import { readEnv } from "@/server/env";
import { demoPhone } from "./demo-phone";
import { SmsFailure, type SmsGateway } from "./sms-gateway";
import { webhookGateway } from "./webhook-gateway";

/** Where short messages go in this deployment. */
export type SmsRoute = "demo" | "webhook" | "missing";

/** Tells where short messages go: never past the demonstration's telephone there, never to it elsewhere. */
export function smsRoute(): SmsRoute {
  const { mode, smsWebhookUrl } = readEnv();
  if (mode === "demo") return "demo";
  return smsWebhookUrl ? "webhook" : "missing";
}

/** Tells whether a code can reach anybody; without that nobody can sign up. */
export function smsAvailable(): boolean {
  return smsRoute() !== "missing";
}

/** Tells whether short messages may say anything here, or only what the carrier has approved under an id. */
export function smsTakesAnyText(): boolean {
  const { mode, smsWebhookTexts } = readEnv();
  return mode === "demo" || smsWebhookTexts === "any";
}

/** Gives the gateway of this deployment. */
export function chooseGateway(): SmsGateway {
  const { mode, smsWebhookUrl } = readEnv();
  if (mode === "demo") return demoPhone;
  return smsWebhookUrl ? webhookGateway(smsWebhookUrl, { anyText: smsTakesAnyText() }) : refusing;
}

/** Not permanent: a gateway that is named within the half hour of retries still gets the messages. */
const refusing: SmsGateway = {
  async send() {
    throw new SmsFailure("no gateway is named: SMS_WEBHOOK_URL is not set");
  },
};
