import { createFormatter, createTranslator, type NamespaceKeys, type NestedKeyOf } from "next-intl";
import { defaultLocale as locale } from "@/lib/locale";
import { now } from "@/server/clock";
import { type Messages, messagesOf } from "@/server/i18n/messages";

// Stands in for `next-intl/server` where screens are drawn without Next: Chinese, in Shanghai, the product's own texts.

export const getLocale = async () => locale;
export const getNow = async () => now();
export const getFormatter = async () => createFormatter({ locale, timeZone: "Asia/Shanghai" });

/** Gives the words of a part of the texts. */
export async function getTranslations<Area extends NamespaceKeys<Messages, NestedKeyOf<Messages>>>(
  namespace: Area,
) {
  return createTranslator<Messages, Area>({ locale, messages: messagesOf(locale), namespace });
}
