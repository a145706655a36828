import "server-only";
import type { Bilingual, Locale } from "@/lib/locale";
import { isReworded, type MessageChannel, type MessageKey, valuesIn } from "@/lib/messages/kinds";
import { smsSignature } from "@/lib/messages/sms-length";
import { templateValues, wordTemplate } from "@/lib/messages/template";
import type { ScopedDb } from "@/server/db/scope";
import { smsTakesAnyText } from "./choose-gateway";
import { defaultText } from "./default-texts";
import { type MessageOrder, type MessageValues, valuesInLanguage } from "./new-message";

type ToWord = Pick<MessageOrder, "key" | "values" | "registryId">;

/** Words a message for the product in both languages: as its registry does now, or else by default. */
export async function wordForInbox(db: ScopedDb, { key, values, registryId }: ToWord): Promise<Bilingual> {
  const own = await ownTexts(db, registryId, key, "inbox");
  const word = (language: Locale) =>
    wordTemplate(
      own.get(language)?.text ?? defaultText(key, "inbox", language) ?? "",
      valuesInLanguage(values, language),
    );
  return { zh: word("zh-CN"), en: word("en") };
}

/**
 * Words a short message, signature included. A registry's own words are used where the gateway takes any text, or knows them
 * under an id: an unapproved text would be refused by the carrier, and nobody would be told anything.
 */
export async function wordForSms(
  db: ScopedDb,
  { key, values, registryId }: ToWord,
  language: Locale,
): Promise<{ text: string; gatewayTemplate?: string | undefined }> {
  const own = (await ownTexts(db, registryId, key, "sms")).get(language);
  const usable = own && (smsTakesAnyText() || own.gatewayTemplate) ? own : undefined;
  const template = usable?.text ?? defaultText(key, "sms", language) ?? "";
  const text = `${smsSignature}${wordTemplate(template, valuesInLanguage(values, language))}`;
  return usable?.gatewayTemplate ? { text, gatewayTemplate: usable.gatewayTemplate } : { text };
}

/** Words a message from before messages kept their words; undefined for a kind this release does not know. */
export function wordByDefault(key: string, values: MessageValues): Bilingual | undefined {
  const [zh, en] = [defaultText(key, "inbox", "zh-CN"), defaultText(key, "inbox", "en")];
  if (zh === undefined || en === undefined) return undefined;
  return {
    zh: wordTemplate(zh, valuesInLanguage(values, "zh-CN")),
    en: wordTemplate(en, valuesInLanguage(values, "en")),
  };
}

/** Reads a registry's own texts in force by language, but those that ask for what this release does not know any more. */
async function ownTexts(
  db: ScopedDb,
  registryId: string | undefined,
  key: MessageKey,
  channel: MessageChannel,
): Promise<Map<string, { text: string; gatewayTemplate: string | null }>> {
  if (!registryId || !isReworded(key)) return new Map();
  const rows = await db.messageTemplate.findMany({
    where: { registryId, key, channel },
    distinct: ["language"],
    orderBy: [{ language: "asc" }, { version: "desc" }],
    select: { language: true, text: true, gatewayTemplate: true },
  });
  const known: readonly string[] = valuesIn(key, channel);
  return new Map(
    rows.flatMap(({ language, text, gatewayTemplate }) =>
      text !== null && templateValues(text).every((name) => known.includes(name))
        ? [[language, { text, gatewayTemplate }] as const]
        : [],
    ),
  );
}
