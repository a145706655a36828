import { beginApplication } from "@/server/applications/begin";
import { viewOwnApplication } from "@/server/applications/view-own";
import { personScopeOfAccount, scopeOfOperator } from "@/server/auth/scope";
import { importEnterprises } from "@/server/directories/import-enterprises";
import type { SigningTarget } from "@/server/signing/target";
import { saveAndDraw, signAs } from "@/server/walk/apply";
import { countersignAs, prepareAs, type SignedInOperator } from "@/server/walk/countersign";
import { filledIn } from "../factories/application";
import { makeEnterpriseKey, makeOperator, signInWithKey } from "../factories/employer";
import { makePerson } from "../factories/person";
import { currentSuperuser, query } from "../support/own-database";

/** The applicant and the employer of a side, with what they have begun. */
export interface Parties {
  person: string;
  name: string;
  idNumber: string;
  employer: { name: string; creditCode: string };
  /** Accounts of operators of the employer. */
  operator: string;
  unproved: string;
  blocked: string;
  operatorCertificate: string;
  photo: string;
  serial: string;
  /** Signed by both: in the registry's hands. */
  handedOver: SigningTarget;
  /** Signed by a colleague of the applicant: waits for the employer, who has begun to sign. */
  waiting: SigningTarget;
  request: string;
}

/** Has two people of an employer apply in a registry, and three operators come to be; everything by the product's own ways. */
export async function makeParties(
  code: string,
  employer: { name: string; creditCode: string },
): Promise<Parties> {
  await importEnterprises(scopeOfOperator("test"), [{ ...employer, status: "active" }]);
  const operator = await makeOperator(employer);
  const handed = await apply(code, employer);
  await countersignAs(operator, handed.target);
  const { target: waiting } = await apply(code, employer);
  const prepared = await prepareAs(operator, waiting);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.reasons));
  return {
    ...handed.person,
    employer,
    operator: idOf(operator),
    unproved: await operatorWithoutContact(employer),
    blocked: idOf(await makeOperator(employer)),
    operatorCertificate: Buffer.from(operator.key.certificate).toString("base64"),
    handedOver: handed.target,
    waiting,
    request: prepared.value.requestId,
  };
}

async function apply(code: string, employer: { name: string; creditCode: string }) {
  const made = await makePerson();
  const scope = personScopeOfAccount(made.accountId);
  const begun = await beginApplication(scope, code, "initial");
  if (!begun.ok) throw new Error(JSON.stringify(begun.reasons));
  const { id } = begun.value;
  const draft = {
    ...(await filledIn(scope)),
    employerName: employer.name,
    employerCreditCode: employer.creditCode,
  };
  const { version } = await viewOwnApplication(scope, id);
  const target = await saveAndDraw(scope, { id, version, draft });
  await signAs({ scope, mobile: made.mobile }, target);
  const [issued] = await query<{ serial: string }>(
    currentSuperuser(),
    "SELECT serial FROM cloud_key WHERE person_id = $1",
    [made.accountId],
  );
  const { accountId: person, name, idNumber } = made;
  return { target, person: { person, name, idNumber, photo: draft.photo, serial: issued?.serial ?? "" } };
}

const idOf = ({ scope }: SignedInOperator): string => scope.actor.id ?? "";

async function operatorWithoutContact(employer: { name: string; creditCode: string }): Promise<string> {
  const signedIn = await signInWithKey(await makeEnterpriseKey(employer));
  if (!signedIn.ok) throw new Error(JSON.stringify(signedIn.reasons));
  const [row] = await query<{ account_id: string }>(
    currentSuperuser(),
    "SELECT account_id FROM session WHERE id = $1",
    [signedIn.value.sessionId],
  );
  return row?.account_id ?? "";
}
