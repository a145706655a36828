import "server-only";
import { createHmac } from "node:crypto";
import { now } from "@/server/clock";
import { readSecrets } from "@/server/secrets";
import { SmsFailure, type SmsGateway } from "./sms-gateway";

const timeoutMs = 5_000;

/** Posts messages, signed, to an HTTP address of the operator's, with their text where it takes any; the contract stands in docs/operations.md. */
export function webhookGateway(url: string, { anyText }: { anyText: boolean }): SmsGateway {
  return {
    async send({ text, ...sms }) {
      const { id } = sms;
      const body = JSON.stringify(anyText ? { ...sms, text } : sms);
      const status = await post(url, body, id);
      if (status >= 200 && status < 300) return;
      const permanent = status >= 400 && status < 500 && status !== 408 && status !== 429;
      throw new SmsFailure(`the gateway answered ${status}`, { permanent });
    },
  };
}

async function post(url: string, body: string, idempotencyKey: string): Promise<number> {
  const timestamp = String(Math.floor(now().getTime() / 1000));
  const headers = {
    "content-type": "application/json; charset=utf-8",
    "x-zhice-timestamp": timestamp,
    "x-zhice-signature": `v1=${sign(timestamp, body)}`,
    "idempotency-key": idempotencyKey,
  };
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetch(url, { method: "POST", headers, body, signal, redirect: "manual" });
    await response.body?.cancel();
    return response.status;
  } catch (cause) {
    const late = cause instanceof Error && cause.name === "TimeoutError";
    throw new SmsFailure(late ? "the gateway did not answer in time" : "the gateway cannot be reached", {
      cause,
    });
  }
}

function sign(timestamp: string, body: string): string {
  return createHmac("sha256", Buffer.from(readSecrets().smsKey, "base64"))
    .update(`${timestamp}.${body}`)
    .digest("hex");
}
