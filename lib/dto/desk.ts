import { z } from "zod";
import { applicationStates } from "@/lib/domain/application";
import { answersSchema } from "@/lib/forms/answers";
import { matterCodes } from "@/lib/professions/matters";
import { bilingual } from "./bilingual";
import { certificateStatuses } from "./certificate";
import { shownIdentity } from "./identity";
import { officialDocument } from "./official";
import { shownRegistry } from "./shown-registry";
import { formDocument, signatory } from "./signing";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A legal deadline in working days; null where there is none or the calendar does not reach it. */
const deadline = z.object({ dueOn: day, workingDaysLeft: z.int() });

/** Which of a registry's applications a queue shows. */
export const queueViews = ["toReview", "toDecide", "running", "closed"] as const;

export const queueQuery = z.object({
  view: z.enum(queueViews).default("toReview"),
  /** Acceptance number, exact, or beginning of a name. */
  search: z.string().max(60).default(""),
  page: z.int().min(1).max(10_000).default(1),
});
export type QueueQuery = z.infer<typeof queueQuery>;

const queueRow = z.object({
  id: z.uuid(),
  name: z.string(),
  matter: z.enum(matterCodes),
  specialty: z.string().nullable(),
  employer: z.string(),
  acceptanceNumber: z.string(),
  acceptedAt: z.date().nullable(),
  state: z.enum(applicationStates),
  stateSince: z.date(),
  deadline: deadline.nullable(),
  /** This officer reviewed it, so another decides. */
  reviewedByMe: z.boolean(),
});
export const queuePage = z.object({
  rows: z.array(queueRow),
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
  counts: z.object({ toReview: z.int(), toDecide: z.int(), running: z.int(), closed: z.int() }),
});
export type QueuePage = z.infer<typeof queuePage>;

/** An automatic check of a case, with the fact it found. */
const check = z.object({
  key: z.enum(["signatures", "enterprise", "employerCertificate", "education", "otherEmployer", "photo"]),
  outcome: z.enum(["good", "look", "bad"]),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** One step that an officer took; colleagues see the name. */
const review = z.object({
  step: z.enum(["review", "decision"]),
  verdict: z.enum(["recommend", "recommendRefusal", "grant", "refuse"]),
  opinion: z.string(),
  reasons: z.array(z.object({ code: z.string(), label: bilingual })),
  officer: z.string(),
  at: z.date(),
});

/** A case on the desk: data beside evidence, checks, opinions, and what this officer may do. */
export const deskCase = z.object({
  id: z.uuid(),
  version: z.int(),
  registry: shownRegistry,
  professionCode: z.string(),
  matter: z.enum(matterCodes),
  acceptanceNumber: z.string(),
  state: z.enum(applicationStates),
  stateSince: z.date(),
  acceptedAt: z.date().nullable(),
  deadline: deadline.nullable(),
  identity: shownIdentity,
  answers: answersSchema,
  document: formDocument.nullable(),
  title: z.string(),
  text: z.array(z.object({ label: z.string(), value: z.string() })),
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
      validFrom: day,
      validTo: day,
      certificate: z.enum(certificateStatuses).nullable(),
    }),
  ),
  /** Grounds for refusal that the profession knows. */
  grounds: z.array(z.object({ code: z.string(), label: bilingual })),
  /** What this officer may do now, and why not where the state would allow it. */
  may: z.object({
    review: z.boolean(),
    decide: z.boolean(),
    /** "reviewed": four eyes; "role": another role does it. */
    decideNot: z.enum(["reviewed", "role"]).nullable(),
    reviewNot: z.enum(["role"]).nullable(),
  }),
});
export type DeskCase = z.infer<typeof deskCase>;
