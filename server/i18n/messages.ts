import type { Locale } from "@/lib/locale";
import enLayout from "@/messages/en/layout.json";
import enPortal from "@/messages/en/portal.json";
import zhLayout from "@/messages/zh-CN/layout.json";
import zhPortal from "@/messages/zh-CN/portal.json";

const messages = {
  "zh-CN": { layout: zhLayout, portal: zhPortal },
  en: { layout: enLayout, portal: enPortal },
} satisfies Record<Locale, object>;

/** Holds the texts of the interface; the Chinese ones are the measure for the other language. */
export type Messages = (typeof messages)["zh-CN"];

/** Gives every text of the interface in one language. */
export function messagesOf(locale: Locale): Messages {
  return messages[locale];
}
