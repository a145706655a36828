import { z } from "zod";
import { applicationStates } from "@/lib/domain/application";
import { plainDate } from "@/lib/domain/plain-date-schema";
import { answersSchema } from "@/lib/forms/answers";
import { correctionItems } from "@/lib/forms/correction";
import { matterCodes } from "@/lib/professions/matters";
import { bilingual } from "./bilingual";
import { certificateStatuses } from "./certificate";
import { offeredWordings } from "./dictionary";
import { shownIdentity } from "./identity";
import { officialDocument } from "./official";
import { shownCorrection, shownDeadline, shownQuestion } from "./procedure";
import { shownRegistry } from "./shown-registry";
import { formDocument, signatory } from "./signing";

/** An automatic check of a case, with the fact it found. */
const check = z.object({
  key: z.enum([
    "signatures",
    "ownSignature",
    "absence",
    "identity",
    "qualification",
    "duplicate",
    "enterprise",
    "employerCertificate",
    "education",
    "otherEmployer",
    "photo",
  ]),
  outcome: z.enum(["good", "look", "bad"]),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** One step that an officer took; colleagues see the name. */
const review = z.object({
  step: z.enum(["acceptance", "correction", "explanation", "review", "extension", "withdrawal", "decision"]),
  verdict: z.enum([
    "accept",
    "refuseAcceptance",
    "requestCorrection",
    "askExplanation",
    "recommend",
    "recommendRefusal",
    "askExtension",
    "extend",
    "declineExtension",
    "confirmWithdrawal",
    "declineWithdrawal",
    "grant",
    "refuse",
  ]),
  opinion: z.string(),
  reasons: z.array(z.object({ code: z.string(), label: bilingual })),
  officer: z.string(),
  at: z.date(),
});

/** The steps that officers may take beside review and decision. */
const caseSteps = [
  "accept",
  "refuseAcceptance",
  "requestCorrection",
  "askExplanation",
  "askExtension",
  "extend",
  "declineExtension",
  "confirmWithdrawal",
  "declineWithdrawal",
] as const;

const line = z.object({ label: z.string(), value: z.string() });

/** A case on the desk: data beside evidence, checks, opinions, and what this officer may do. */
export const deskCase = z.object({
  id: z.uuid(),
  version: z.int(),
  registry: shownRegistry,
  professionCode: z.string(),
  matter: z.enum(matterCodes),
  route: z.string(),
  acceptanceNumber: z.string(),
  state: z.enum(applicationStates),
  stateSince: z.date(),
  acceptedAt: z.date().nullable(),
  deadline: shownDeadline.nullable(),
  identity: shownIdentity,
  answers: answersSchema,
  document: formDocument.nullable(),
  title: z.string(),
  text: z.array(line),
  parties: z.array(signatory),
  checks: z.array(check),
  reviews: z.array(review),
  events: z.array(
    z.object({
      at: z.date(),
      action: z.string(),
      toState: z.enum(applicationStates),
      actorKind: z.string(),
      note: z.string().nullable(),
    }),
  ),
  officialDocuments: z.array(officialDocument),
  /** What it did to the register: the registrations made, prolonged or ended. */
  registrations: z.array(
    z.object({
      number: z.string(),
      specialty: z.string().nullable(),
      validFrom: plainDate,
      validTo: plainDate,
      certificate: z.enum(certificateStatuses).nullable(),
    }),
  ),
  /** Grounds on which it may be refused. */
  grounds: z.array(z.object({ code: z.string(), label: bilingual })),
  /** What is usually said with the steps that this officer may take. */
  wordings: offeredWordings,
  /** What this officer may do now, and why not where the state would allow it. */
  may: z.object({
    review: z.boolean(),
    decide: z.boolean(),
    /** "reviewed": four eyes; "withdrawal": the applicant asked to withdraw; "role": another role does it. */
    decideNot: z.enum(["reviewed", "withdrawal", "role"]).nullable(),
    reviewNot: z.enum(["withdrawal", "role"]).nullable(),
  }),
  /** The further steps of this state, and why this officer does not take one. */
  steps: z.array(
    z.object({
      action: z.enum(caseSteps),
      not: z
        .enum([
          "role",
          "correctionOnce",
          "correctionInTime",
          "oneExplanation",
          "extensionOnce",
          "otherApprover",
        ])
        .nullable(),
    }),
  ),
  /** What a correction may name. */
  nameable: z.array(z.enum(correctionItems)),
  correction: shownCorrection.nullable(),
  /** What was signed before the correction, and what differs since; null while there is nothing to compare. */
  before: z.object({ text: z.array(line), changed: z.array(z.enum(correctionItems)) }).nullable(),
  questions: z.array(shownQuestion),
  /** What the registry knows of the applicant from before. */
  earlier: z.object({
    registrations: z.array(
      z.object({
        number: z.string(),
        specialty: z.string().nullable(),
        employer: z.string(),
        validFrom: plainDate,
        validTo: plainDate,
        standing: z.string(),
        locked: z.boolean(),
      }),
    ),
    applications: z.array(
      z.object({
        id: z.uuid(),
        matter: z.enum(matterCodes),
        acceptanceNumber: z.string(),
        state: z.enum(applicationStates),
        closedAt: z.date(),
      }),
    ),
  }),
  withdrawalAskedAt: z.date().nullable(),
  extensionAskedAt: z.date().nullable(),
  extendedAt: z.date().nullable(),
});
export type DeskCase = z.infer<typeof deskCase>;
