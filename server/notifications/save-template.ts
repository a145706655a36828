import "server-only";
import type { TemplateChange } from "@/lib/dto/message-template";
import { AppError, type Reason } from "@/lib/errors";
import { templateFaults } from "@/lib/messages/check-template";
import type { MessageKey } from "@/lib/messages/kinds";
import { ok, type Result, refused } from "@/lib/result";
import { audit } from "@/server/audit/record";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { defaultText } from "./default-texts";
import { ownHost, rewordedKey, valuesOf } from "./view-templates";

const gatewayId = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$/;

/** What is written of a new version. */
interface NewVersion extends Omit<TemplateChange, "key" | "gatewayTemplate"> {
  key: MessageKey;
  gatewayTemplate: string | null;
}

/**
 * Gives a text of the registry a new version, or the default again; messages already sent keep their words. Refused with every
 * fault at once; STALE when somebody else was faster.
 */
export async function saveTemplate(
  scope: RegistryScope,
  change: TemplateChange,
): Promise<Result<true, Reason>> {
  const key = rewordedKey(change.key);
  const { channel, language } = change;
  const text = change.text?.normalize("NFC").trim() ?? null;
  const gatewayTemplate = (channel === "sms" && text !== null && change.gatewayTemplate?.trim()) || null;
  return withScope(scope, async (db) => {
    const [first, ...rest] = await faultsOf(db, scope, { ...change, key, text, gatewayTemplate });
    if (first) return refused(first, ...rest);
    const standard = text === defaultText(key, channel, language) && gatewayTemplate === null;
    const made = { ...change, key, gatewayTemplate, text: standard ? null : text };
    await addVersion(db, scope, made);
    await audit(db, scope, {
      action: made.text === null ? "messageTemplate.reset" : "messageTemplate.saved",
      detail: { key, channel, language, version: change.version + 1 },
    });
    return ok(true);
  });
}

async function faultsOf(db: ScopedDb, scope: RegistryScope, version: NewVersion): Promise<Reason[]> {
  const { key, channel, language, text, gatewayTemplate } = version;
  if (text === null) return [];
  const values = await valuesOf(db, scope, { key, channel, language });
  const rules = {
    channel,
    examples: Object.fromEntries(values.map(({ name, example }) => [name, example])),
    required: values.filter(({ required }) => required).map(({ name }) => name),
    ownHost: ownHost(),
  };
  const unusable = gatewayTemplate !== null && !gatewayId.test(gatewayTemplate);
  return [
    ...templateFaults(text, rules),
    ...(unusable ? [{ key: "template.gateway", field: "gatewayTemplate" }] : []),
  ];
}

/** Adds a version after the one it was made from; the primary key lets one of two through. */
async function addVersion(db: ScopedDb, scope: RegistryScope, version: NewVersion): Promise<void> {
  const { key, channel, language, text, gatewayTemplate, version: from } = version;
  const { registryId, actor } = scope;
  const added = await db.$executeRaw`
    INSERT INTO message_template (registry_id, key, channel, language, version, text, gateway_template, made_by, made_at)
    SELECT ${registryId}::uuid, ${key}, ${channel}, ${language}, ${from}::int + 1, ${text}, ${gatewayTemplate}, ${actor.id ?? null}::uuid, ${now()}
    WHERE ${from}::int = coalesce((SELECT max(t.version) FROM message_template t WHERE t.registry_id = ${registryId}::uuid
      AND t.key = ${key} AND t.channel = ${channel} AND t.language = ${language}), 0)
    ON CONFLICT DO NOTHING`;
  if (added !== 1)
    throw new AppError("STALE", "the text was changed by somebody else", [{ key: "template.stale" }]);
}
