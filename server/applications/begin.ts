import "server-only";
import { judge } from "@/lib/domain/eligibility";
import { plainDateIn } from "@/lib/domain/plain-date";
import type { Reason } from "@/lib/errors";
import type { MatterCode } from "@/lib/professions/matters";
import { matterOf } from "@/lib/professions/parts";
import { ok, type Result } from "@/lib/result";
import { countTry } from "@/server/auth/rate-limit";
import type { PersonScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { isUniqueViolation } from "@/server/db/errors";
import { withScope } from "@/server/db/scope";
import { readRegistry } from "@/server/registries/settings";
import { appendEvent } from "./act";
import { readApplicantFacts } from "./applicant-facts";
import { firstDraft, type Purpose } from "./first-draft";
import { frozenIdentity } from "./frozen-identity";

const perPerson = { points: 30, seconds: 24 * 60 * 60 }; // each may use up a number of the month

/** Begins an application, if the matter is open to the person now; two tabs at once get the same one. `purpose` fills in more of its form. */
export async function beginApplication(
  scope: PersonScope,
  registryCode: string,
  matter: MatterCode,
  purpose: Purpose = {},
): Promise<Result<{ id: string }, Reason>> {
  await countTry(`begin:${scope.personId}`, perPerson);
  return begin(scope, registryCode, matter, purpose).catch((error: unknown) => {
    if (isUniqueViolation(error)) return begin(scope, registryCode, matter, purpose); // the other tab was first: now it is in progress
    throw error;
  });
}

function begin(
  scope: PersonScope,
  registryCode: string,
  matterCode: MatterCode,
  purpose: Purpose,
): Promise<Result<{ id: string }, Reason>> {
  const at = now();
  const today = plainDateIn(at);
  return withScope(scope, async (db) => {
    const registry = await readRegistry(db, { code: registryCode }, today);
    const facts = await readApplicantFacts(db, registry, today);
    if (facts.open?.matter === matterCode && facts.open.acceptanceNumber === null)
      return ok({ id: facts.open.id });
    const judged = judge(registry.profession, matterCode, facts);
    if (!judged.open) return { ok: false, reasons: judged.reasons };
    const [route] = matterOf(registry.profession, matterCode).routes;
    if (!route) throw new Error(`${registry.profession.code} ${matterCode} has no route`);
    const row = await db.application.create({
      data: {
        registryId: registry.id,
        personId: scope.personId,
        professionCode: registry.profession.code,
        revision: registry.profession.revision,
        matter: matterCode,
        route: route.id,
        state: "draft",
        stateSince: at,
        createdAt: at,
        ...(await frozenIdentity(db, scope)),
      },
    });
    await db.workingCopy.create({
      data: {
        applicationId: row.id,
        registryId: registry.id,
        personId: scope.personId,
        draft: await firstDraft(db, registry, matterCode, { today, ...purpose }),
        updatedAt: at,
      },
    });
    await appendEvent(
      db,
      scope,
      { id: row.id, registryId: registry.id, row },
      { action: "begin", from: null, to: "draft", at, data: { matter: matterCode } },
    );
    return ok({ id: row.id });
  });
}
