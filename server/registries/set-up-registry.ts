import "server-only";
import { formatAcceptanceNumber } from "@/lib/domain/acceptance-number";
import { formatDocumentNumber } from "@/lib/domain/document-numbers";
import { plainDateIn, yearOf } from "@/lib/domain/plain-date";
import { provinceOf } from "@/lib/domain/provinces";
import { formatNumber } from "@/lib/domain/registration-number";
import type { RegistryInput } from "@/lib/dto/registry";
import type { NumbersPreview, RegistrySetup } from "@/lib/dto/registry-setup";
import { AppError, type Reason } from "@/lib/errors";
import { professionOf } from "@/lib/professions";
import { openableProfessions } from "@/lib/professions/codes";
import { specialtiesOf } from "@/lib/professions/parts";
import { settingFaults } from "@/lib/professions/registry-settings";
import { type Result, unless } from "@/lib/result";
import { audit } from "@/server/audit/record";
import { authScope, type PlatformScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type ScopedDb, stepInto, withScope } from "@/server/db/scope";
import { readEnv } from "@/server/env";
import type { InvitationLink } from "@/server/officers/invitation-link";
import { inviteTo } from "@/server/officers/invite-officer";
import { enqueue } from "@/server/outbox/enqueue";
import { unlessTaken } from "./administer-registries";
import { insertRegistry, takenFields } from "./repository";

/** Says how a registry's numbers will look, or at its fields what speaks against it: what is taken, and settings beyond the bounds. */
export function previewRegistry(
  scope: PlatformScope,
  { registry, settings }: Pick<RegistrySetup, "registry" | "settings">,
): Promise<Result<NumbersPreview, Reason>> {
  const code = codeOf(registry);
  return withScope(scope, async (db) => {
    const taken = (await takenFields(db, { ...registry, code })).map((field) => ({
      key: `registry.taken.${field}`,
      field,
    }));
    const faults = [...unopenable(registry), ...taken];
    return unless(
      [
        ...faults,
        ...(faults.length > 0 ? [] : settingFaults(professionOf(registry.professionCode), settings)),
      ],
      numbersOf(registry, code),
    );
  });
}

/**
 * Sets a registry up in one transaction: its row, its first settings from today on, its first administrator with his link,
 * and its seal, which is made right after. Refused at its field is what must be unique, what is beyond the bounds, and a
 * profession that only illustrates.
 */
export async function setUpRegistry(
  scope: PlatformScope,
  { registry, settings, administrator }: RegistrySetup,
): Promise<Result<{ code: string; link: InvitationLink | null }, Reason>> {
  const code = codeOf(registry);
  const faults = unopenable(registry);
  if (faults.length === 0) faults.push(...settingFaults(professionOf(registry.professionCode), settings));
  const judged = unless(faults, undefined);
  if (!judged.ok) return judged;
  return unlessTaken(scope, { ...registry, code }, async (db) => {
    const id = await addRegistry(db, scope, registry, code);
    await db.registrySetting.create({
      data: { registryId: id, version: 1, effectiveFrom: new Date(plainDateIn(now())), data: settings },
      select: { version: true },
    });
    await enqueue(db, "seal.make", { kind: "registry", registryId: id }, {});
    const link = administrator ? await invite(db, scope, id, administrator) : null;
    return { code, link };
  });
}

async function addRegistry(
  db: ScopedDb,
  scope: PlatformScope,
  registry: RegistryInput,
  code: string,
): Promise<string> {
  const province = provinceOf(registry.provinceCode);
  const id = await insertRegistry(db, {
    ...registry,
    code,
    provinceZh: province?.name.zh ?? "",
    provinceEn: province?.name.en ?? "",
  });
  await audit(db, scope, {
    action: "registry.created",
    registryId: id,
    subject: { type: "registry", id },
    detail: { code, openedMatters: registry.openedMatters },
  });
  return id;
}

/** A refusal takes the whole registry back, and stands at the administrator's field. */
function invite(
  db: ScopedDb,
  scope: PlatformScope,
  registryId: string,
  administrator: { login: string; name: string },
): Promise<InvitationLink | null> {
  const auth = authScope(scope.actor);
  return stepInto(db, scope, auth, async (inside) => {
    const invited = await inviteTo(inside, auth, registryId, {
      ...administrator,
      roles: ["registryAdministrator"],
    });
    if (!invited.ok) throw new AppError("REFUSED", "the administrator cannot be invited", invited.reasons);
    return invited.value.link;
  });
}

function codeOf({ provinceCode, professionCode }: RegistryInput): string {
  const province = provinceOf(provinceCode);
  if (!province) throw new AppError("INVALID", `no province ${provinceCode}`);
  return `${province.slug}-${professionCode}`;
}

const unopenable = ({ professionCode }: RegistryInput): Reason[] =>
  openableProfessions(readEnv().mode === "demo").includes(professionCode)
    ? []
    : [{ key: "registry.illustrative", field: "professionCode" }];

function numbersOf(registry: RegistryInput, code: string): NumbersPreview {
  const today = plainDateIn(now());
  const year = yearOf(today);
  const profession = professionOf(registry.professionCode);
  return {
    code,
    acceptance: formatAcceptanceNumber({
      year,
      month: Number(today.slice(5, 7)),
      code: registry.acceptanceCode,
      serial: 1,
    }),
    document: formatDocumentNumber({
      prefix: registry.documentPrefix,
      document: "acceptance",
      year,
      serial: 1,
    }),
    registration: formatNumber(profession.number, {
      year,
      province: registry.provinceCode,
      sequence: 1,
      specialtyDigit: specialtiesOf(profession)[0]?.numberDigit,
    }),
  };
}
