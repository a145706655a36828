import "server-only";
import { z } from "zod";
import { type RegistrationActState, registrationActStates } from "@/lib/domain/registration-act";
import { AppError } from "@/lib/errors";
import { registryActGround } from "@/lib/professions/registry-acts";
import {
  type RegistryActGround,
  type RegistryActKind,
  registryActKinds,
} from "@/lib/professions/registry-acts-schema";
import type { Profession } from "@/lib/professions/schema";
import type { RegistryScope } from "@/server/auth/scope";
import type { Prisma, ScopedDb } from "@/server/db/scope";
import { byColleague } from "@/server/queue/by-colleague";
import { readProfession } from "@/server/registries/read-profession";

/** An act read from its row: codes checked, its registration, profession and ground found. */
export interface ActRecord {
  row: Prisma.RegistrationActGetPayload<{
    include: { registration: { include: { employer: { select: { creditCode: true } } } } };
  }>;
  id: string;
  kind: RegistryActKind;
  state: RegistrationActState;
  profession: Profession;
  ground: RegistryActGround;
}

/** Reads an act of the scope's registry; another's does not exist. */
export async function readAct(db: ScopedDb, { registryId }: RegistryScope, id: string): Promise<ActRecord> {
  const row = await db.registrationAct.findFirst({
    where: { registryId, id },
    include: { registration: { include: { employer: { select: { creditCode: true } } } } },
  });
  if (!row) throw new AppError("NOT_FOUND", "no such act in this scope");
  const profession = await readProfession(db, registryId);
  const kind = z.enum(registryActKinds).parse(row.kind);
  const ground = registryActGround(profession, kind, row.ground);
  if (!ground) throw new Error(`${profession.code} has no ground ${row.ground} for a ${kind}`);
  const state = z.enum(registrationActStates).parse(row.state);
  return { row, id, kind, state, profession, ground };
}

/** Makes the error for whoever acts on an older state of an act: STALE, with the colleague who moved it last and when. */
export async function staleAct(db: ScopedDb, scope: RegistryScope, id: string): Promise<AppError> {
  const { row } = await readAct(db, scope, id);
  const values = await byColleague(db, scope, {
    officer: row.closedBy ?? row.decidedBy,
    at: row.closedAt ?? row.decidedAt,
  });
  return new AppError("STALE", "the act moved on", [{ key: "registerAct.stale", values }]);
}
