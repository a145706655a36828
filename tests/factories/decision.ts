import { randomUUID } from "node:crypto";
import { type RegistryScope, registryScopeOfSession } from "@/server/auth/scope";
import { countersignAs, type SignedInOperator } from "@/server/walk/countersign";
import { decideAs, reviewAs as review } from "@/server/walk/decide";
import { currentSuperuser, query } from "../support/own-database";
import { registryCode } from "./application";
import { makeSigner, signAs, type TestSigner } from "./signing";

const names: Record<string, string> = {
  acceptanceOfficer: "谢云舟",
  reviewer: "方知行",
  decider: "季明川",
  registryAdministrator: "季明川",
};

/** Makes an officer of the register with one role, and gives his scope. */
export async function makeDeskOfficer(
  role: "acceptanceOfficer" | "reviewer" | "decider" | "registryAdministrator",
  code = registryCode,
  name = names[role],
): Promise<RegistryScope> {
  const accountId = randomUUID();
  const [registry] = await query<{ id: string }>(
    currentSuperuser(),
    "SELECT id FROM registry WHERE code = $1",
    [code],
  );
  await query(
    currentSuperuser(),
    "INSERT INTO account (id, kind, status, login, name) VALUES ($1, 'officer', 'active', $2, $3)",
    [accountId, `officer-${accountId.slice(0, 8)}`, name],
  );
  await query(
    currentSuperuser(),
    "INSERT INTO membership (account_id, registry_id, role) VALUES ($1, $2, $3)",
    [accountId, registry?.id, role],
  );
  return registryScopeOfSession(
    {
      sessionId: randomUUID(),
      accountId,
      kind: "officer",
      memberships: [{ registryId: registry?.id ?? "", registryCode: code, role }],
    },
    code,
    "desk.open",
  );
}

/** An application signed by both parties, under review. */
export async function makeCase(operator: SignedInOperator): Promise<TestSigner> {
  const signer = await makeSigner();
  await signAs(signer);
  await countersignAs(operator, signer.target);
  return signer;
}

/** Reviews a case in favour, as the desk does. */
export const reviewAs = (reviewer: RegistryScope, { id }: TestSigner): Promise<void> =>
  review(reviewer, id, "grant");

/** Grants a reviewed case, as the desk does. */
export const grantAs = (decider: RegistryScope, { id }: TestSigner): Promise<void> =>
  decideAs(decider, id, "grant");
