import "server-only";
import { z } from "zod";
import { actDocuments } from "@/lib/domain/document-numbers";
import { type PlainDate, plainDateIn } from "@/lib/domain/plain-date";
import {
  type RegistrationActStep,
  registrationActStates,
  registrationActSteps,
  stepOfAct,
} from "@/lib/domain/registration-act";
import type { RegistrationActView } from "@/lib/dto/registration-act";
import { registryActGround } from "@/lib/professions/registry-acts";
import { registryActKinds } from "@/lib/professions/registry-acts-schema";
import type { Profession } from "@/lib/professions/schema";
import { officerOf } from "@/server/auth/officer-of";
import type { RegistryScope } from "@/server/auth/scope";
import type { Prisma, ScopedDb } from "@/server/db/scope";
import { nameOfficers } from "@/server/officers/name-officers";

type ActRow = Prisma.RegistrationActGetPayload<{ include: { documents: true } }>;

/** What the officer's roles allow with acts. */
export interface ActRoles {
  propose: boolean;
  approve: boolean;
}

/** Lists the acts on a registration, the newest first, with the colleagues' names and the steps that this officer may take. */
export async function listActs(
  db: ScopedDb,
  scope: RegistryScope,
  registrationId: string,
  { profession, roles, today }: { profession: Profession; roles: ActRoles; today: PlainDate },
): Promise<RegistrationActView[]> {
  const rows = await db.registrationAct.findMany({
    where: { registryId: scope.registryId, registrationId },
    include: { documents: { orderBy: { createdAt: "asc" } } },
    orderBy: { proposedAt: "desc" },
  });
  const officers = rows.flatMap(({ proposedBy, decidedBy, closedBy }) => [proposedBy, decidedBy, closedBy]);
  const names = await nameOfficers(db, scope, officers);
  const nameOf = (id: string | null) => id && (names.get(id) ?? "");
  return rows.map((row) => {
    const kind = z.enum(registryActKinds).parse(row.kind);
    const ground = registryActGround(profession, kind, row.ground);
    const { id, version, facts, proposedAt, decidedAt, opinion, closedAt, closing } = row;
    return {
      id,
      version,
      kind,
      state: z.enum(registrationActStates).parse(row.state),
      ground: { label: ground?.label ?? { zh: row.ground, en: row.ground }, source: ground?.source ?? "" },
      heard: ground?.hearing !== undefined,
      facts,
      proof: row.proofFileId,
      proposedBy: nameOf(row.proposedBy) ?? "",
      proposedAt,
      decidedBy: nameOf(row.decidedBy),
      decidedAt,
      opinion,
      heardUntil: row.heardUntil && plainDateIn(row.heardUntil, "UTC"),
      closedBy: nameOf(row.closedBy),
      closedAt,
      closing,
      documents: row.documents.map((document) => ({
        kind: z.enum(actDocuments).parse(document.kind),
        number: document.number,
        fileId: document.fileId,
      })),
      steps: stepsOf(scope, row, { heard: ground?.hearing !== undefined, roles, today }),
    };
  });
}

const needs: Record<RegistrationActStep, keyof ActRoles> = {
  approve: "approve",
  reject: "approve",
  carryOut: "approve",
  stop: "approve",
  withdraw: "propose",
};

function stepsOf(
  scope: RegistryScope,
  row: ActRow,
  { heard, roles, today }: { heard: boolean; roles: ActRoles; today: PlainDate },
): RegistrationActStep[] {
  const facts = {
    own: row.proposedBy === officerOf(scope),
    heard,
    today,
    heardUntil: row.heardUntil && plainDateIn(row.heardUntil, "UTC"),
  };
  const state = z.enum(registrationActStates).parse(row.state);
  return registrationActSteps.filter((step) => roles[needs[step]] && stepOfAct(state, step, facts).ok);
}
