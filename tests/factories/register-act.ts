import { officialContent } from "@/lib/documents/official-content";
import type { ProposedAct } from "@/lib/dto/registration-act";
import type { RegistryScope } from "@/server/auth/scope";
import { proposeAct } from "@/server/registry-acts/propose";
import { takeActStep } from "@/server/registry-acts/take-step";
import { storeActProof } from "@/server/walk/proof";
import { currentSuperuser, query } from "../support/own-database";

/** A registration as a test finds it by its number. */
export interface RegistrationRow {
  id: string;
  person_id: string;
  standing: string;
  ended_by: string | null;
  barred_until: string | null;
  locked: boolean;
  holder_name: string | null;
}

/** Reads a registration past all policies. */
export async function registrationOf(number: string): Promise<RegistrationRow> {
  const [row] = await query<RegistrationRow>(
    currentSuperuser(),
    `SELECT id, person_id, standing, ended_by, barred_until::text, locked_at IS NOT NULL AS locked, holder_name
     FROM registration WHERE number = $1`,
    [number],
  );
  if (!row) throw new Error(`no registration ${number}`);
  return row;
}

export const actFacts = "经核查，当事人提交的材料与事实不符，有调查笔录和原件为证。";

/** Proposes an act on a registration, with a proof of its own; answers the act's id. */
export async function propose(
  scope: RegistryScope,
  number: string,
  act: Pick<ProposedAct, "kind" | "ground">,
): Promise<string> {
  const { id, person_id } = await registrationOf(number);
  const proof = await storeActProof(scope, { personId: person_id });
  const made = await proposeAct(scope, { ...act, registrationId: id, facts: actFacts, proof });
  if (!made.ok) throw new Error(JSON.stringify(made.reasons));
  return made.value;
}

/** Proposes as one officer and approves as another; answers the act's id. */
export async function actOn(
  proposer: RegistryScope,
  approver: RegistryScope,
  number: string,
  act: Pick<ProposedAct, "kind" | "ground">,
): Promise<string> {
  const id = await propose(proposer, number, act);
  const moved = await takeActStep(approver, { id, version: 1, step: "approve", words: "同意，依法办理。" });
  if (!moved.ok) throw new Error(JSON.stringify(moved.reasons));
  return id;
}

/** Reads the sealed documents of an act in the order they were issued. */
export async function documentsOf(actId: string) {
  const rows = await query<{ kind: string; number: string; content: unknown }>(
    currentSuperuser(),
    "SELECT kind, number, content FROM official_document WHERE act_id = $1 AND file_id IS NOT NULL ORDER BY created_at",
    [actId],
  );
  return rows.map((row) => ({ ...row, content: officialContent.parse(row.content) }));
}
