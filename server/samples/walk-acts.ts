import "server-only";
import { actDocuments } from "@/lib/domain/document-numbers";
import type { RegistrationActStep } from "@/lib/domain/registration-act";
import { professionOf } from "@/lib/professions";
import { registryActGround } from "@/lib/professions/registry-acts";
import type { RegistryActKind } from "@/lib/professions/registry-acts-schema";
import { valueOrThrow } from "@/lib/result";
import type { RegistryScope } from "@/server/auth/scope";
import { setClock } from "@/server/clock";
import { withScope } from "@/server/db/scope";
import { readFile } from "@/server/files/service";
import { workOffJobs } from "@/server/outbox/work-off";
import { proposeAct } from "@/server/registry-acts/propose";
import { takeActStep } from "@/server/registry-acts/take-step";
import { storeActProof } from "@/server/walk/proof";
import { expectedSigners, type Sample } from "./sample";
import type { OpenMatter } from "./walk-matter";

/** Longer ago than any time to be heard, holidays included; what is announced then may be carried out today. */
const announcedAgo = 45 * 86_400_000;

/**
 * Locks a registration of the registry and unlocks it, then ends three by the registry: one is rescinded and one revoked, each after
 * its holder could be heard, and one deregistered. Answers one document of each kind.
 */
export async function walkActs(open: Omit<OpenMatter, "matter">): Promise<Sample[]> {
  const [first, second, third] = await someRegistrations(open.desk.reviewer);
  if (!first || !second || !third) throw new Error("the registry has too few registrations to act on");
  const made = [
    ...(await walkAct(open, first, { kind: "lock", ground: "LOCK_01" })),
    ...(await walkAct(open, first, { kind: "unlock", ground: "UNLOCK_01" })),
    ...(await walkAct(open, first, { kind: "rescission", ground: "RESCIND_06" })),
    ...(await walkAct(open, second, { kind: "revocation", ground: "REVOKE_01" })),
    ...(await walkAct(open, third, { kind: "deregistration", ground: "01" })),
  ];
  return made.filter(({ kind }, at) => made.findIndex((one) => one.kind === kind) === at); // both endings after a hearing announce one
}

interface Held {
  id: string;
  personId: string;
}

function someRegistrations(scope: RegistryScope): Promise<Held[]> {
  return withScope(scope, (db) =>
    db.registration.findMany({
      where: { registryId: scope.registryId, standing: "registered" },
      orderBy: { number: "asc" },
      take: 3,
      select: { id: true, personId: true },
    }),
  );
}

/** Proposes an act and approves it as another officer, who carries it out when its holder could be heard; answers its documents. */
async function walkAct(
  open: Omit<OpenMatter, "matter">,
  registration: Held,
  act: { kind: RegistryActKind; ground: string },
): Promise<Sample[]> {
  const { reviewer, decider } = open.desk;
  const proof = await storeActProof(reviewer, registration);
  const facts = "经核查，登记的情况与事实不符，有调查笔录和原件为证";
  const heard = registryActGround(professionOf(open.registry.professionCode), act.kind, act.ground)?.hearing;
  const back = setClock(() => new Date(Date.now() - (heard ? announcedAgo : 0)));
  let id: string;
  try {
    id = valueOrThrow(
      await proposeAct(reviewer, { ...act, registrationId: registration.id, facts, proof }),
      `proposing a ${act.kind}`,
    );
    await takeStep(decider, { id, version: 1, step: "approve" });
  } finally {
    back();
  }
  await workOffJobs(); // the announcement has its number before the decision
  if (heard) {
    await takeStep(decider, { id, version: 2, step: "carryOut" });
    await workOffJobs();
  }
  return documentsOf(open, id);
}

async function takeStep(
  decider: RegistryScope,
  step: { id: string; version: number; step: RegistrationActStep },
): Promise<void> {
  valueOrThrow(await takeActStep(decider, { ...step, words: "同意，依法办理。" }), step.step);
}

/** Reads the sealed documents of an act, in the order they were issued. */
async function documentsOf(
  { registry, desk: { decider } }: Omit<OpenMatter, "matter">,
  actId: string,
): Promise<Sample[]> {
  const documents = await withScope(decider, (db) =>
    db.officialDocument.findMany({
      where: { registryId: decider.registryId, actId },
      orderBy: { createdAt: "asc" },
    }),
  );
  const sealer = { commonName: registry.authorityZh, serialNumber: registry.creditCode };
  return Promise.all(
    documents.map(async ({ kind, fileId }) => {
      if (!fileId) throw new Error(`the document of an act (${kind}) is not sealed`);
      const named = actDocuments.find((one) => one === kind);
      if (!named) throw new Error(`an act has a document of the kind ${kind}`);
      return {
        file: `${registry.professionCode}-act-${named}.pdf`,
        kind: named,
        signers: expectedSigners([{ party: "registry", ...sealer }], true),
        bytes: (await readFile(decider, fileId)).bytes,
      };
    }),
  );
}
