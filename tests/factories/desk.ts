import { addDays, plainDateIn } from "@/lib/domain/plain-date";
import type { RegistryScope } from "@/server/auth/scope";
import { now, setClock } from "@/server/clock";
import { currentSuperuser, query } from "../support/own-database";
import { makeRegister } from "./application";
import { type ListedCase, makeCases, makeEmployers } from "./cases";
import { makeDeskOfficer } from "./decision";

/** The officers of a desk. */
export interface Desk {
  /** Reviewers. */
  fang: RegistryScope;
  lin: RegistryScope;
  /** Decides. */
  ji: RegistryScope;
  administrator: RegistryScope;
  /** Reviews in another registry. */
  elsewhere: RegistryScope;
}

/** Makes a register with the officers of its desk. */
export async function makeDesk(): Promise<Desk> {
  await makeRegister();
  await makeEmployers([{ creditCode: "91310000LISTED0001", name: "上海甲工程咨询有限公司" }]);
  return {
    fang: await makeDeskOfficer("reviewer"),
    lin: await makeDeskOfficer("reviewer", undefined, "林书阳"),
    ji: await makeDeskOfficer("decider"),
    administrator: await makeDeskOfficer("registryAdministrator", undefined, "管登记"),
    elsewhere: await makeDeskOfficer("reviewer", "shanghai-structural-engineer", "别处人"),
  };
}

/** Tells an officer's id. */
export const idOf = ({ actor }: RegistryScope): string => actor.id ?? "";

/** Gives the day so many days from today. */
export const dayIn = (offset: number): string => addDays(plainDateIn(now()), offset);

/** Makes one case and answers its id. */
export async function makeOneCase(given: Partial<ListedCase> = {}): Promise<string> {
  return (await makeCases([given]))[0]?.id ?? "";
}

/** Notes that an officer reviewed a case. */
export async function noteReview(id: string | undefined, officer: RegistryScope): Promise<void> {
  await query(
    currentSuperuser(),
    `INSERT INTO application_review (registry_id, application_id, officer_id, step, verdict, opinion, at)
     SELECT registry_id, id, $2, 'review', 'recommend', 'x', now() FROM application WHERE id = $1`,
    [id, idOf(officer)],
  );
}

/** Tells whose cases are, in order. */
export async function assignedTo(ids: readonly string[]): Promise<(string | null)[]> {
  const rows = await query<{ id: string; assigned_to: string | null }>(
    currentSuperuser(),
    "SELECT id, assigned_to FROM application WHERE id = ANY ($1::uuid[])",
    [ids],
  );
  return ids.map((id) => rows.find((row) => row.id === id)?.assigned_to ?? null);
}

/** Reads what the log says of an action on something. */
export function logged(action: string, subject: string) {
  return query<{ detail: Record<string, unknown>; actor_id: string | null }>(
    currentSuperuser(),
    "SELECT detail, actor_id FROM audit_entry WHERE action = $1 AND subject_id = $2 ORDER BY id",
    [action, subject],
  );
}

/** Runs something at another time. */
export async function atTime<T>(moment: Date, work: () => Promise<T>): Promise<T> {
  const restore = setClock(() => moment);
  try {
    return await work();
  } finally {
    restore();
  }
}
