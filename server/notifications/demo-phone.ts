import "server-only";
import { scopeOfJob } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { withScope } from "@/server/db/scope";
import type { SmsGateway } from "./sms-gateway";

const keptMessages = 500n;

/** Shows messages on the demonstration's telephone instead of sending them. */
export const demoPhone: SmsGateway = {
  async send({ mobile, text }) {
    await withScope(scopeOfJob({ kind: "platform" }), async (db) => {
      const { id } = await db.demoSms.create({ data: { mobile, text, at: now() } });
      await db.demoSms.deleteMany({ where: { id: { lt: id - keptMessages } } });
    });
  },
};
