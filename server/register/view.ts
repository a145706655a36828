import "server-only";
import { z } from "zod";
import { applicationStates } from "@/lib/domain/application";
import { plainDateIn } from "@/lib/domain/plain-date";
import { actIsOpen } from "@/lib/domain/registration-act";
import { type RegistrationView, registrationView } from "@/lib/dto/register";
import { AppError } from "@/lib/errors";
import { registryActKinds } from "@/lib/professions/registry-acts-schema";
import type { Profession } from "@/lib/professions/schema";
import { audit } from "@/server/audit/record";
import type { RegistryScope } from "@/server/auth/scope";
import { statusOf } from "@/server/certificates/status";
import { now } from "@/server/clock";
import { type Prisma, type ScopedDb, withScope } from "@/server/db/scope";
import { offeredWordings } from "@/server/dictionaries/offered-wordings";
import { readProfession } from "@/server/registries/read-profession";
import { interestInRegistration } from "@/server/registry-acts/interest";
import { type ActRoles, listActs } from "@/server/registry-acts/list";
import { readMaskedHolder } from "./holder";
import { describeRow } from "./list";
import { numbersUnderRenewal } from "./renewing";

/** What the officer's roles allow with the register. */
export interface RegisterRoles extends ActRoles {
  reveal: boolean;
}

const include = {
  registry: { select: { code: true } },
  employer: { select: { creditCode: true } },
  changes: { orderBy: { id: "desc" } },
  certificates: { orderBy: { version: "desc" } },
} satisfies Prisma.RegistrationInclude;
type Row = Prisma.RegistrationGetPayload<{ include: typeof include }>;

/** Reads a registration of the scope's registry with everything it went through; NOT_FOUND for another's. Every view is logged. */
export function viewRegistration(
  scope: RegistryScope,
  id: string,
  roles: RegisterRoles,
): Promise<RegistrationView> {
  const today = plainDateIn(now());
  return withScope(scope, async (db) => {
    const row = await db.registration.findFirst({ where: { registryId: scope.registryId, id }, include });
    if (!row) throw new AppError("NOT_FOUND", "no such registration in this scope");
    await audit(db, scope, {
      action: "registration.view",
      subject: { type: "registration", id },
      personId: row.personId,
    });
    const profession = await readProfession(db, scope.registryId);
    const concerned = (await interestInRegistration(db, scope, row))?.key ?? null;
    const may = concerned ? { ...roles, propose: false, approve: false } : roles;
    const acts = await listActs(db, scope, id, { profession, roles: may, today });
    const renewing = await numbersUnderRenewal(db, scope, [row]);
    const propose = proposable(row, may, acts);
    const of = { registryId: scope.registryId, profession };
    return registrationView.parse({
      ...describeRow(row, renewing.has(row.number), today),
      registry: row.registry.code,
      professionCode: profession.code,
      endedOn: row.endedAt && plainDateIn(row.endedAt),
      barredUntil: row.barredUntil && plainDateIn(row.barredUntil, "UTC"),
      lockedAt: row.lockedAt,
      holder: await readMaskedHolder(db, id),
      employerCode: row.employer.creditCode,
      changes: row.changes.map(describeChange),
      certificates: row.certificates.map((certificate) => describeCertificate(row, certificate)),
      applications: await applicationsOf(db, scope, row),
      acts,
      may: { reveal: roles.reveal, propose },
      wordings: await offeredWordings(db, of, propose, today),
      concerned,
      grounds: groundsOf(profession),
    });
  });
}

function describeChange({ kind, at, employerName, beginsOn, endsOn }: Row["changes"][number]) {
  return {
    kind,
    at,
    employer: employerName,
    beginsOn: plainDateIn(beginsOn, "UTC"),
    endsOn: plainDateIn(endsOn, "UTC"),
  };
}

function describeCertificate(registration: Row, certificate: Row["certificates"][number]) {
  const { id, version, status, issuedAt, endedAt, ofdFileId, pdfFileId, token } = certificate;
  return {
    id,
    version,
    status: statusOf({ status, registration }, plainDateIn(now())),
    issuedAt,
    endedAt,
    ofd: ofdFileId,
    pdf: pdfFileId,
    verify: issuedAt && `/verify/${token}`,
  };
}

/** The applications that led to what the registration is, and those of its holder that are with the registry now. */
async function applicationsOf(db: ScopedDb, { registryId }: RegistryScope, row: Row) {
  const ids = [row.applicationId, ...row.changes.map(({ applicationId }) => applicationId)];
  const applications = await db.application.findMany({
    where: {
      registryId,
      OR: [{ id: { in: ids.filter((id) => id !== null) } }, { personId: row.personId, closedAt: null }],
    },
    orderBy: { createdAt: "desc" },
  });
  return applications.map(({ id, acceptanceNumber, matter, state, stateSince }) => ({
    id,
    acceptanceNumber: acceptanceNumber ?? "",
    matter,
    state: z.enum(applicationStates).parse(state),
    stateSince,
  }));
}

function proposable(row: Row, roles: RegisterRoles, acts: readonly { state: string }[]) {
  const busy = acts.some(({ state }) => state === "proposed" || state === "announced");
  if (!roles.propose || busy) return [];
  const facts = { standing: row.standing, locked: row.lockedAt !== null };
  return registryActKinds.filter((kind) => actIsOpen(kind, facts));
}

function groundsOf({ registryActs }: Profession) {
  return Object.fromEntries(
    registryActKinds.map((kind) => [
      kind,
      registryActs[kind].map(({ code, label, source, hearing, waitingYears }) => ({
        code,
        label,
        source,
        hearingDays: hearing?.value ?? null,
        waitingYears: waitingYears?.value ?? null,
      })),
    ]),
  );
}
