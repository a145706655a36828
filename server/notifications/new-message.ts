import "server-only";
import type texts from "@/messages/zh-CN/messages.json";
import type { SmsTemplate } from "./sms-templates";

type Paths<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}` }[keyof T &
  string];

/** Names a message that the interface has words for, in messages/<language>/messages.json under "templates". */
export type MessageKey = Paths<(typeof texts)["templates"]>;

/** A message to be sent: its key and values, where it leads, whose it is, and the short message that goes with it. */
export interface NewMessage {
  key: MessageKey;
  values?: Record<string, string | number>;
  href?: string;
  registryId?: string;
  sms?: { template: SmsTemplate; values: Record<string, string | number> };
}
