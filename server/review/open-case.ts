import "server-only";
import { opinionLength } from "@/lib/domain/opinion-length";
import { type PlainDate, plainDateIn } from "@/lib/domain/plain-date";
import type { Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { assertSeen } from "@/server/applications/overtaken";
import { type ApplicationRecord, readApplication } from "@/server/applications/record";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import type { ScopedDb } from "@/server/db/scope";
import { type RegistryInForce, readRegistry } from "@/server/registries/settings";
import { interestIn } from "./interest";

/** A case as an officer has it open. */
export interface CaseSeen {
  id: string;
  version: number;
}

/** What an officer says of a case. */
export interface CaseOf extends CaseSeen {
  opinion: string;
}

/** A case as an officer's act finds it. */
export interface OpenCase {
  record: ApplicationRecord;
  registry: RegistryInForce;
  acceptance: "automatic" | "window";
  today: PlainDate;
}

/** Reads the case as the officer saw it, for an act of his; STALE when it moved on, refused where he is concerned himself. */
export async function openCase(
  db: ScopedDb,
  scope: RegistryScope,
  { id, version }: CaseSeen,
): Promise<Result<OpenCase, Reason>> {
  const record = await readApplication(db, id);
  const concerned = await interestIn(db, scope, record);
  if (concerned) return refused(concerned);
  await assertSeen(db, scope, record, version);
  const today = plainDateIn(now());
  const registry = await readRegistry(db, { id: record.registryId }, today);
  return ok({ record, registry, acceptance: registry.settings.acceptance, today });
}

/** Says what is wrong with an officer's words; whoever speaks against an application, or asks something of its applicant, says why. */
export function wordsFault(opinion: string, { reasoned }: { reasoned: boolean }): Reason | undefined {
  const { most, leastFacts: least } = opinionLength;
  const field = "opinion";
  const typed = opinion.trim().length;
  if (typed === 0 || opinion.length > most) return { key: "review.opinion", field, values: { most } };
  return reasoned && typed < least ? { key: "review.facts", field, values: { least } } : undefined;
}
