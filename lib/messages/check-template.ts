import type { Reason } from "@/lib/errors";
import { foreignLink } from "./foreign-link";
import { mostSmsParts, smsLength } from "./sms-length";
import { type TemplateValues, templateParts, templateValues, wordTemplate } from "./template";

/** The most characters of a text shown in the product. */
export const mostInboxCharacters = 300;

/** What a text is held against. */
export interface TemplateRules {
  channel: "inbox" | "sms";
  /** The values it may ask for, each as it looks in a message. */
  examples: TemplateValues;
  /** Those that it must name. */
  required: readonly string[];
  /** The only host it may lead to, such as "zhice.example.org". */
  ownHost: string;
}

const control = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;

/** Lists everything that keeps a text from being used, as reasons at the field "text"; total over all texts. */
export function templateFaults(text: string, rules: TemplateRules): Reason[] {
  if (text.trim() === "") return [fault("empty")];
  const unreadable = control.exec(text)?.[0];
  if (unreadable !== undefined) return [fault("control", { code: codeOf(unreadable) })];
  const link = foreignLink(text, rules.ownHost);
  return [
    ...(/[<>]|&#?\w+;/.test(text) ? [fault("markup")] : []),
    ...valueFaults(text, rules),
    ...(link === undefined ? [] : [fault("link", { link })]),
    ...(rules.channel === "sms" && /[【】]/.test(text) ? [fault("signature")] : []),
    ...lengthFaults(text, rules),
  ];
}

function valueFaults(text: string, { examples, required }: TemplateRules): Reason[] {
  const asked = templateValues(text);
  const unknown = asked.filter((name) => !Object.hasOwn(examples, name));
  const missing = required.filter((name) => !asked.includes(name));
  const loose = templateParts(text).some((part) => "text" in part && /[{}]/.test(part.text));
  return [
    ...(loose ? [fault("brace")] : []),
    ...(unknown.length > 0 ? [fault("unknown", { names: listed(unknown) })] : []),
    ...(missing.length > 0 ? [fault("missing", { names: listed(missing) })] : []),
  ];
}

function lengthFaults(text: string, { channel, examples }: TemplateRules): Reason[] {
  const length = [...text].length;
  if (channel === "inbox")
    return length > mostInboxCharacters ? [fault("long", { length, most: mostInboxCharacters })] : [];
  const { units, parts } = smsLength(wordTemplate(text, examples));
  return parts > mostSmsParts ? [fault("longSms", { units, parts, most: mostSmsParts })] : [];
}

const listed = (names: readonly string[]) => names.map((name) => `{${name}}`).join(" ");

const codeOf = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

const fault = (key: string, values?: Record<string, string | number>): Reason => ({
  key: `template.${key}`,
  field: "text",
  ...(values ? { values } : {}),
});
