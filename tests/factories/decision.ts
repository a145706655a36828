import { randomUUID } from "node:crypto";
import { viewOwnApplication } from "@/server/applications/view-own";
import { type RegistryScope, registryScopeOfSession } from "@/server/auth/scope";
import { decideCase, reviewCase } from "@/server/review/decide";
import { currentSuperuser, query } from "../support/own-database";
import { registryCode } from "./application";
import { countersignAs, type TestOperator } from "./employer";
import { makeSigner, signAs, type TestSigner } from "./signing";

/** Makes an officer of the register with one role, and gives his scope. */
export async function makeDeskOfficer(
  role: "reviewer" | "decider",
  code = registryCode,
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
    [accountId, `officer-${accountId.slice(0, 8)}`, role === "reviewer" ? "方知行" : "季明川"],
  );
  return registryScopeOfSession(
    {
      sessionId: randomUUID(),
      accountId,
      kind: "officer",
      memberships: [{ registryId: registry?.id ?? "", registryCode: code, role }],
    },
    code,
    role === "reviewer" ? "case.review" : "case.decide",
  );
}

/** An application signed by both parties, under review. */
export async function makeCase(operator: TestOperator): Promise<TestSigner> {
  const signer = await makeSigner();
  await signAs(signer);
  await countersignAs(operator, signer.target);
  return signer;
}

/** Reviews a case in favour, as the desk does. */
export async function reviewAs(reviewer: RegistryScope, { scope, id }: TestSigner): Promise<void> {
  const { version } = await viewOwnApplication(scope, id);
  const done = await reviewCase(reviewer, {
    id,
    version,
    verdict: "recommend",
    opinion: "材料齐全，允许通过。",
  });
  if (!done.ok) throw new Error(JSON.stringify(done.reasons));
}

/** Grants a reviewed case, as the desk does. */
export async function grantAs(decider: RegistryScope, { scope, id }: TestSigner): Promise<void> {
  const { version } = await viewOwnApplication(scope, id);
  const done = await decideCase(decider, { id, version, decision: "grant", opinion: "同意。", reasons: [] });
  if (!done.ok) throw new Error(JSON.stringify(done.reasons));
}
