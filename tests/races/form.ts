import { valueOrThrow } from "@/lib/result";
import { saveApplication } from "@/server/applications/save";
import { keepWorkingCopy } from "@/server/applications/working-copy";
import { completeSigning, sendSigningCode } from "@/server/signing/applicant-ceremony";
import { completeCountersigning } from "@/server/signing/complete-countersigning";
import { prepareAs, type SignedInOperator } from "@/server/walk/countersign";
import { lastCodeTo } from "@/server/walk/phone-code";
import { type CaseFacts, caseFacts } from "./case-facts";
import type { Race, Side } from "./race";
import { type Copy, copyOf } from "./snapshot";
import { overtakenBy } from "./told";
import type { World } from "./world";

const untouched = { reviews: [], registrations: 0, certificates: 0 };

const signedByEmployer: CaseFacts = {
  ...untouched,
  state: "inReview",
  version: 4,
  events: ["countersign by operator"],
  audit: ["application.countersign by operator"],
  jobs: ["message.person application.accepted", "official.issue acceptance", "workingCopy.drop"],
  documents: ["current person employer 3"],
};
const signedByPerson: CaseFacts = {
  ...untouched,
  state: "applicantSigned",
  version: 3,
  events: ["sign by person"],
  audit: ["application.sign by person"],
  jobs: ["message.employer employer.signatureWaits"],
  documents: ["current person 2"],
};
const savedAgain: CaseFacts = {
  ...untouched,
  state: "saved",
  version: 4,
  events: ["save by person"],
  audit: ["application.save by person"],
  jobs: [],
  documents: ["void person 2"],
};

/** Prepares a countersignature up to the press of the button. */
async function readyToCountersign(operator: SignedInOperator, { id, documentId }: Copy) {
  const target = { applicationId: id, documentId };
  const { requestId, attributes } = valueOrThrow(await prepareAs(operator, target), "preparing");
  const signature = operator.key.sign(Buffer.from(attributes, "base64"));
  return () => completeCountersigning(operator.scope, { requestId, signature });
}

const save =
  ({ signer }: World, { id, version }: Copy, employerPhone: string) =>
  () =>
    saveApplication(signer.scope, { id, version, draft: { ...signer.draft, employerPhone } });

const signAgainstEdit: Race = {
  name: "sign against edit",
  begin: async (world) => {
    const { db, signed, operators } = world;
    const copy = await copyOf(db, signed);
    return {
      sides: [
        {
          name: "sign",
          run: await readyToCountersign(operators[0], copy),
          leaves: signedByEmployer,
          tells: [overtakenBy("employer", "countersign")],
        },
        {
          name: "edit",
          run: save(world, copy, "021-55880199"),
          leaves: savedAgain,
          tells: [overtakenBy("applicant", "save")],
        },
      ],
      look: () => caseFacts(world, copy.id, signed),
    };
  },
};

const twoWindows: Race = {
  name: "sign against sign: one code in two windows",
  begin: async (world) => {
    const { db, saved, signer } = world;
    const { id: applicationId, documentId } = await copyOf(db, saved);
    const target = { applicationId, documentId };
    valueOrThrow(await sendSigningCode(signer.scope, target), "the code");
    const code = await lastCodeTo(signer.mobile);
    const side = (name: string): Side => ({
      name,
      run: () => completeSigning(signer.scope, target, code),
      leaves: signedByPerson,
      tells: [overtakenBy("you", "beginSigning"), overtakenBy("you", "sign")],
    });
    return { sides: [side("first"), side("second")], look: () => caseFacts(world, applicationId, saved) };
  },
};

const operatorNames = ["钱经办", "孙经办"] as const;

const twoOperators: Race = {
  name: "sign against sign: two operators",
  begin: async (world) => {
    const { db, signed, operators } = world;
    const copy = await copyOf(db, signed);
    const side = (index: 0 | 1): Side => ({
      name: operatorNames[index],
      run: async () => (await readyToCountersign(operators[index], copy))(),
      leaves: signedByEmployer,
      tells: ["beginSigning", "sign", "countersign"].map((did) =>
        overtakenBy("colleague", did, operatorNames[index]),
      ),
    });
    return { sides: [side(0), side(1)], look: () => caseFacts(world, copy.id, signed) };
  },
};

const turn = { next: 0 };

/** By turns the applicant in two windows, and two operators of the employer. */
const signAgainstSign: Race = {
  name: "sign against sign",
  begin: (world) => {
    turn.next += 1;
    return (turn.next % 2 === 0 ? twoWindows : twoOperators).begin(world);
  },
};

const twoTabsSave: Race = {
  name: "two tabs save one form",
  begin: async (world) => {
    const { db, signed } = world;
    const copy = await copyOf(db, signed);
    const phones = ["021-55880101", "021-55880102"] as const;
    const side = (index: 0 | 1): Side => ({
      name: `tab ${index + 1}`,
      run: save(world, copy, phones[index]),
      leaves: { ...savedAgain, phone: phones[index] },
      tells: [overtakenBy("you", "save")],
    });
    const look = async () => {
      const sql = "SELECT answers -> 'employer' ->> 'phone' AS phone FROM application WHERE id = $1";
      const [row] = (await db.query<{ phone: string }>(sql, [copy.id])).rows;
      return { ...(await caseFacts(world, copy.id, signed)), ...row };
    };
    return { sides: [side(0), side(1)], look };
  },
};

const twoTabsType: Race = {
  name: "two tabs type into one draft",
  begin: async (world) => {
    const { db, saved, signer } = world;
    const { id } = await copyOf(db, saved);
    const sql =
      "SELECT version, draft ->> 'employerPhone' AS typed FROM working_copy WHERE application_id = $1";
    const look = async () =>
      (await db.query<{ version: number; typed: string }>(sql, [id])).rows.map((row) => ({ ...row }));
    const version = (await look())[0]?.version ?? 0;
    const side = (typed: string): Side => ({
      name: typed,
      run: () =>
        keepWorkingCopy(signer.scope, { id, version, draft: { ...signer.draft, employerPhone: typed } }),
      leaves: [{ version: version + 1, typed }],
      tells: [{ key: "application.otherTab" }],
    });
    return { sides: [side("one"), side("two")], look };
  },
};

/** The races for a form that is typed, saved and signed. */
export const formRaces = [signAgainstEdit, signAgainstSign, twoTabsSave, twoTabsType];
