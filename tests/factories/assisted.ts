import { addDays } from "@/lib/domain/plain-date";
import type { SigningTarget } from "@/server/signing/target";
import { signAs } from "@/server/walk/apply";
import { currentSuperuser, query } from "../support/own-database";
import { applyFor, makeHolder, type TestHolder, today } from "./matter";

/** A person with one registration that is valid. */
export const makeHeld = (): Promise<TestHolder> =>
  makeHolder([{ specialty: "civil", end: addDays(today(), 200) }]);

/** Fills in a deregistration that the employer does not sign; saved, drawn, not signed. */
export const applyAlone = (holder: TestHolder, code?: string): Promise<SigningTarget> =>
  applyFor(holder, "deregistration", { route: "assisted", ...(code ? { code } : {}) });

/** An assisted deregistration that its applicant has signed: a decider's turn. */
export async function makeAssistedCase(): Promise<{ holder: TestHolder; target: SigningTarget; id: string }> {
  const holder = await makeHeld();
  const target = await applyAlone(holder);
  await signAs(holder, target);
  return { holder, target, id: target.applicationId };
}

/** Tells how the registrations of a person stand. */
export async function standingsOf({ scope }: TestHolder): Promise<string[]> {
  const rows = await query<{ standing: string }>(
    currentSuperuser(),
    "SELECT standing FROM registration WHERE person_id = $1",
    [scope.personId],
  );
  return rows.map(({ standing }) => standing);
}
