import "server-only";
import type { Locale } from "@/lib/locale";
import type { MessageChannel } from "@/lib/messages/kinds";
import { messagesOf } from "@/server/i18n/messages";

type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Gives the text that a kind of message has where no registry words it otherwise; undefined for a kind nobody knows, or none by SMS. */
export function defaultText(key: string, channel: MessageChannel, language: Locale): string | undefined {
  const { templates, sms } = messagesOf(language).messages;
  const texts: Texts = channel === "inbox" ? templates : sms;
  const [area = "", name = ""] = key.split(".");
  const known = Object.hasOwn(texts, area) ? texts[area] : undefined;
  return known && Object.hasOwn(known, name) ? known[name] : undefined;
}
