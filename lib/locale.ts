/** Lists the languages of the interface; the first is the default and is written first. */
export const locales = ["zh-CN", "en"] as const;
export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = "zh-CN";
export const localeCookie = "zhice-locale";

/** Tells whether a text from outside names one of our languages. */
export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** A text in both languages, as the profession files write it. */
export interface Bilingual {
  zh: string;
  en: string;
}

/** Picks the text in the reader's language. */
export function inLocale(text: Bilingual, locale: string): string {
  return locale === "en" ? text.en : text.zh;
}

/** Remembers that a reader wants large text; the value is "large" or absent. */
export const sizeCookie = "zhice-size";
