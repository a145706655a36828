import { type Locale, locales } from "@/lib/locale";
import { type MessageChannel, messageChannels } from "@/lib/messages/kinds";

/** One of the four texts of a kind of message. */
export interface TextAt {
  channel: MessageChannel;
  language: Locale;
}

/** Lists the texts of a kind of message in the order in which they are offered. */
export const allTexts: readonly TextAt[] = messageChannels.flatMap((channel) =>
  locales.map((language) => ({ channel, language })),
);

/** Reads which text a page is about; the first where the address names none. */
export function readTextAt(params: { text?: string | string[] }): TextAt {
  return allTexts.find((one) => nameOf(one) === params.text) ?? { channel: "inbox", language: "zh-CN" };
}

/** Writes the address of the page on which a registry words a text. */
export function textAddress(registry: string, key: string, text: TextAt): string {
  return `/desk/${registry}/messages/${key}?${new URLSearchParams({ text: nameOf(text) })}`;
}

const nameOf = ({ channel, language }: TextAt) => `${channel}.${language}`;
