import "server-only";
import { z } from "zod";
import type { Locale } from "@/lib/locale";
import { type MessageKey, messageKeys } from "@/lib/messages/kinds";
import type { TemplateValues } from "@/lib/messages/template";

/** What a placeholder stands for; what has a name in both languages brings both. */
const messageValue = z.union([z.string(), z.number(), z.object({ zh: z.string(), en: z.string() })]);

/** The values of a message by the names of its placeholders. */
export const messageValues = z.record(z.string(), messageValue);
export type MessageValues = z.output<typeof messageValues>;

/** A message as its job is told of it. */
export const messageOrder = z.object({
  key: z.enum(messageKeys),
  values: messageValues,
  href: z.string().optional(),
  registryId: z.uuid().optional(),
});
export type MessageOrder = z.output<typeof messageOrder>;

/** A message that was added, as its short message needs it. */
export interface AddedMessage extends Pick<MessageOrder, "key" | "values" | "registryId"> {
  id: string;
}

/** A message to be sent: its kind and values, where it leads, and whose it is. The kind says whether it goes by SMS too. */
export interface NewMessage {
  key: MessageKey;
  values?: MessageValues;
  href?: string;
  registryId?: string;
}

/** Picks each value's words in one language. */
export function valuesInLanguage(values: MessageValues, language: Locale): TemplateValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "object" ? value[language === "en" ? "en" : "zh"] : value,
    ]),
  );
}
