import { createHash, randomUUID } from "node:crypto";
import type { RegistryRole } from "@/lib/domain/officer-roles";
import { addYears } from "@/lib/domain/plain-date";
import { type CorrectionInput, correctionView } from "@/lib/dto/correction";
import type { Permission } from "@/server/auth/permissions";
import { type RegistryScope, registryScopeOfSession } from "@/server/auth/scope";
import type { LiveSession } from "@/server/auth/sessions";
import { approveCorrection } from "@/server/corrections/approve";
import { attachProof } from "@/server/corrections/attach-proof";
import { enterCorrection } from "@/server/corrections/enter";
import { viewCorrection } from "@/server/corrections/view";
import { makePdf } from "../fixtures/files/pdfs";
import { currentSuperuser, query } from "../support/own-database";
import { registryCode } from "./application";
import { makeHolder, registryIdOf, type TestHolder, today } from "./matter";

/** An officer of one registry with his session, for services that ask for it. */
export interface CorrectionOfficer {
  session: LiveSession;
  code: string;
  scope(permission: Permission): RegistryScope;
}

/** Makes an officer of a registry with these roles. */
export async function makeCorrectionOfficer(
  roles: RegistryRole[],
  code = registryCode,
): Promise<CorrectionOfficer> {
  const accountId = randomUUID();
  const registryId = await registryIdOf(code);
  await query(
    currentSuperuser(),
    "INSERT INTO account (id, kind, status, login, name) VALUES ($1, 'officer', 'active', $2, '更正员')",
    [accountId, `officer-${accountId.slice(0, 8)}`],
  );
  const end = new Date(Date.now() + 60_000);
  const session: LiveSession = {
    sessionId: randomUUID(),
    accountId,
    kind: "officer",
    memberships: roles.map((role) => ({ registryId, registryCode: code, role })),
    idleEndsAt: end,
    endsAt: end,
  };
  return { session, code, scope: (permission) => registryScopeOfSession(session, code, permission) };
}

/** Somebody with a registration that a registry took over, for another year. */
export const makeRegistered = (code = registryCode): Promise<TestHolder> =>
  makeHolder([{ specialty: code === registryCode ? "civil" : null, end: addYears(today(), 1) }], code);

/** What an officer enters for a person: the same identity, but for what is given. */
export const wish = (
  person: { name: string; idNumber: string },
  changes: Partial<CorrectionInput>,
): CorrectionInput => ({
  currentName: person.name,
  currentNumber: person.idNumber,
  name: person.name,
  idType: "residentId",
  idNumber: person.idNumber,
  ground: "公安机关出具变更证明，核对原件无误",
  ...changes,
});

/** Uploads a PDF as the proof of a correction, as the page does. */
export function prove({ session, code }: CorrectionOfficer, id: string) {
  const bytes = makePdf();
  const request = new Request("http://here/", {
    method: "POST",
    body: bytes,
    headers: {
      "x-upload-length": String(bytes.length),
      "x-upload-sha256": createHash("sha256").update(bytes).digest("hex"),
      "x-upload-name": encodeURIComponent("户口簿变更页.pdf"),
    },
  });
  return attachProof(session, request, { registry: code, id });
}

/** Enters a correction with its proof; answers it as the next officer sees it. */
export async function entered(officer: CorrectionOfficer, input: CorrectionInput) {
  const made = await enterCorrection(officer.scope("correction.enter"), input);
  if (!made.ok) throw new Error(JSON.stringify(made.reasons));
  await prove(officer, made.value.id);
  return seen(officer, made.value.id);
}

/** Reads a correction as an officer with every right to it. */
export async function seen(officer: CorrectionOfficer, id: string) {
  return correctionView.parse(
    await viewCorrection(officer.scope("correction.read"), id, { enter: true, approve: true }),
  );
}

/** Approves a correction as it was seen. */
export const approveAs = (officer: CorrectionOfficer, given: { id: string; version: number }) =>
  approveCorrection(officer.scope("correction.approve"), given);

/** Gives the keys of the reasons of a refusal; none where it was done. */
export const keysOf = (result: { ok: boolean; reasons?: { key: string }[] }): string[] =>
  result.ok ? [] : (result.reasons ?? []).map(({ key }) => key);
