import "server-only";
import type { TemplateName, TemplateRow, TemplateView } from "@/lib/dto/message-template";
import { AppError } from "@/lib/errors";
import type { Locale } from "@/lib/locale";
import { exampleValues } from "@/lib/messages/examples";
import {
  isReworded,
  kindOf,
  type MessageChannel,
  type MessageKey,
  messageKeys,
  requiredIn,
  valuesIn,
} from "@/lib/messages/kinds";
import { professionOf } from "@/lib/professions";
import type { RegistryScope } from "@/server/auth/scope";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { readEnv } from "@/server/env";
import { smsTakesAnyText } from "./choose-gateway";
import { defaultText } from "./default-texts";

const shownVersions = 20;

/** Lists the kinds of messages that a registry may word, with the texts that it words its own way now. */
export async function listTemplates(scope: RegistryScope): Promise<TemplateRow[]> {
  const rows = await withScope(scope, (db) =>
    db.messageTemplate.findMany({
      where: { registryId: scope.registryId },
      distinct: ["key", "channel", "language"],
      orderBy: [{ key: "asc" }, { channel: "asc" }, { language: "asc" }, { version: "desc" }],
      select: { key: true, channel: true, language: true, text: true, madeAt: true },
    }),
  );
  return messageKeys.filter(isReworded).map((key) => {
    const { reader, group } = kindOf(key);
    const own = rows.filter((row) => row.key === key && row.text !== null);
    return {
      key,
      reader,
      group,
      reworded: own.map(({ channel, language, madeAt }) => ({
        channel: channel as MessageChannel,
        language: language as Locale,
        since: madeAt,
      })),
    };
  });
}

/** Shows one text as the registry words it now, with its versions; NOT_FOUND for a kind that no registry words. */
export async function viewTemplate(scope: RegistryScope, name: TemplateName): Promise<TemplateView> {
  const { channel, language } = name;
  const key = rewordedKey(name.key);
  return withScope(scope, async (db) => {
    const versions = await db.messageTemplate.findMany({
      where: { registryId: scope.registryId, key, channel, language },
      orderBy: { version: "desc" },
      take: shownVersions,
    });
    const [newest] = versions;
    const own = newest?.text ?? null;
    return {
      ...{ key, channel, language },
      ...{ reader: kindOf(key).reader, group: kindOf(key).group },
      standard: defaultText(key, channel, language) ?? "",
      own,
      gatewayTemplate: newest?.gatewayTemplate ?? null,
      version: newest?.version ?? 0,
      used: own !== null && (channel === "inbox" || smsTakesAnyText() || Boolean(newest?.gatewayTemplate)),
      anyText: smsTakesAnyText(),
      ownHost: ownHost(),
      values: await valuesOf(db, scope, { key, channel, language }),
      versions: versions.map(({ version, madeAt: at, text, gatewayTemplate }) => ({
        ...{ version, at, text, gatewayTemplate },
      })),
    };
  });
}

/** Lists what a text may ask for, each as it may look for this registry. */
export async function valuesOf(
  db: ScopedDb,
  scope: RegistryScope,
  { key, channel, language }: { key: MessageKey; channel: MessageChannel; language: Locale },
): Promise<TemplateView["values"]> {
  const row = await db.registry.findUniqueOrThrow({ where: { id: scope.registryId } });
  const registry = {
    authority: { zh: row.authorityZh, en: row.authorityEn },
    profession: professionOf(row.professionCode),
    provinceCode: row.provinceCode,
    acceptanceCode: row.acceptanceCode,
    hotline: row.hotline,
  };
  const examples = exampleValues(key, registry, language);
  const required = requiredIn(key, channel);
  return valuesIn(key, channel).map((name) => ({
    name,
    example: examples[name] ?? "",
    required: required.includes(name),
  }));
}

/** Reads the key of a kind that registries word; NOT_FOUND for any other. */
export function rewordedKey(raw: string): MessageKey {
  const key = messageKeys.find((known) => known === raw);
  if (!key || !isReworded(key)) throw new AppError("NOT_FOUND", "no kind of message that a registry words");
  return key;
}

/** Names the host that the product is reached at. */
export function ownHost(): string {
  return new URL(readEnv().publicUrl).host;
}
