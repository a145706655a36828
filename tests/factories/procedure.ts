import type { DeskCase } from "@/lib/dto/desk";
import type { Draft } from "@/lib/forms/draft";
import type { NamedItem } from "@/lib/forms/named-item";
import { saveApplication } from "@/server/applications/save";
import { viewOwnApplication } from "@/server/applications/view-own";
import type { PersonScope, RegistryScope } from "@/server/auth/scope";
import { requestCorrection } from "@/server/review/correct";
import { viewCase } from "@/server/review/view-case";
import { currentSuperuser, query } from "../support/own-database";

/** Every role at once, as far as a view asks. */
const allRoles = {
  review: true,
  decide: true,
  accept: true,
  correct: true,
  ask: true,
  answerWithdrawal: true,
};

/** Reads a case as an officer of every role does. */
export const caseOf = (scope: RegistryScope, { id }: { id: string }): Promise<DeskCase> =>
  viewCase(scope, id, allRoles);

/** Asks for a correction of a case as it stands. */
export async function askCorrection(scope: RegistryScope, { id }: { id: string }, items: NamedItem[]) {
  const { version } = await caseOf(scope, { id });
  return requestCorrection(scope, { id, version, items });
}

/** Hands a correction in: changes to the form as it was saved, and an explanation. */
export async function handIn(
  { scope, id }: { scope: PersonScope; id: string },
  changes: Partial<Draft>,
  explanation?: string,
) {
  const { version, workingCopy } = await viewOwnApplication(scope, id);
  if (!workingCopy) throw new Error("the form cannot be changed");
  const draft = { ...workingCopy.draft, ...changes, agreed: true };
  return saveApplication(scope, { id, version, draft, explanation });
}

/** An application's row, as far as the procedure is concerned. */
export interface ProcedureRow {
  state: string;
  accepted_at: Date | null;
  acceptance_number: string;
  due_on: string | null;
  period: string | null;
  period_from: string | null;
  period_days: number | null;
  state_before_correction: string | null;
  answers: { employer: { phone: string; name: string } };
}

/** Reads an application's row past all policies. */
export async function rowOf(id: string): Promise<ProcedureRow> {
  const [row] = await query<ProcedureRow & Record<string, unknown>>(
    currentSuperuser(),
    `SELECT state, accepted_at, acceptance_number, due_on::text, period, period_from::text, period_days, state_before_correction, answers
     FROM application WHERE id = $1`,
    [id],
  );
  if (!row) throw new Error("no such application");
  return row;
}

/** Takes a step on a case as it stands. */
export async function takeAs<T>(
  scope: RegistryScope,
  { id }: { id: string },
  step: (scope: RegistryScope, input: { id: string; version: number; opinion: string }) => Promise<T>,
  opinion = "情况属实，同意办理。",
): Promise<T> {
  const { version } = await caseOf(scope, { id });
  return step(scope, { id, version, opinion });
}

/** Has a registry accept at the window from now on, or by itself again. */
export async function acceptBy(code: string, acceptance: "automatic" | "window"): Promise<void> {
  await query(
    currentSuperuser(),
    `UPDATE registry_setting s SET data = data || jsonb_build_object('acceptance', $2::text) FROM registry r WHERE r.id = s.registry_id AND r.code = $1`,
    [code, acceptance],
  );
}
