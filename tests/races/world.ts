import pg from "pg";
import type { RegistryScope } from "@/server/auth/scope";
import { countersignAs, type SignedInOperator } from "@/server/walk/countersign";
import { employer, makeApplicant, makeRegister } from "../factories/application";
import { staffOf } from "../factories/company";
import { makeDeskOfficer, reviewAs } from "../factories/decision";
import { makeOperator } from "../factories/employer";
import { makeSigner, signAs, type TestSigner } from "../factories/signing";
import { allowCopies, type Snapshot, takeSnapshot } from "./snapshot";

/** One application at the stages of its life, and all who have to do with it. */
export interface World {
  db: pg.Pool;
  signer: TestSigner;
  /** Two operators of its employer. */
  operators: [SignedInOperator, SignedInOperator];
  reviewers: [RegistryScope, RegistryScope];
  deciders: [RegistryScope, RegistryScope];
  /** How many people its employer has in the register, under another name. */
  staff: number;
  begun: Snapshot;
  saved: Snapshot;
  signed: Snapshot;
  inReview: Snapshot;
  inDecision: Snapshot;
}

/** Walks one application through its life in a database that is the test's own, and writes down how it stood at each stage. */
export async function makeWorld(superuser: string): Promise<World> {
  const db = new pg.Pool({ connectionString: superuser, max: 2 });
  await makeRegister();
  const operators: World["operators"] = [await makeOperator(), await makeOperator(undefined, "孙经办")];
  const reviewers: World["reviewers"] = [
    await makeDeskOfficer("reviewer"),
    await makeDeskOfficer("reviewer", undefined, "林书阳"),
  ];
  const deciders: World["deciders"] = [
    await makeDeskOfficer("decider"),
    await makeDeskOfficer("decider", undefined, "白一凡"),
  ];
  const applicant = await makeApplicant();
  const begun = await takeSnapshot(db, applicant.id);
  const signer = await makeSigner(applicant);
  const saved = await takeSnapshot(db, signer.id);
  await signAs(signer);
  const signed = await takeSnapshot(db, signer.id);
  await countersignAs(operators[0], signer.target);
  const inReview = await takeSnapshot(db, signer.id);
  await reviewAs(reviewers[0], signer);
  const inDecision = await takeSnapshot(db, signer.id);
  await allowCopies(db);
  const { length: staff } = await staffOf({ ...employer, oldName: employer.name }, { certificate: "none" });
  return { db, signer, staff, begun, operators, reviewers, deciders, saved, signed, inReview, inDecision };
}
