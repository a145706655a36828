import { z } from "zod";
import { applicationActions, applicationStates } from "@/lib/domain/application";
import { answersSchema } from "@/lib/forms/answers";
import { draftSchema } from "@/lib/forms/draft";
import { matterCodes } from "@/lib/professions/matters";
import { bilingual } from "./bilingual";
import { formFactsSchema } from "./form-facts";
import { shownIdentity } from "./identity";
import { officialDocument } from "./official";
import { reasonSchema } from "./outcome";
import { shownCorrection, shownDeadline, shownQuestion } from "./procedure";
import { ownRating } from "./rating";
import { shownRegistry } from "./shown-registry";
import { formDocument } from "./signing";

const matter = z.enum(matterCodes);
const state = z.enum(applicationStates);
const day = z.string(); // YYYY-MM-DD, a day of law

/** One application in its owner's list. */
export const ownApplication = z.object({
  id: z.uuid(),
  registry: z.string(),
  professionCode: z.string(),
  authority: bilingual,
  matter,
  route: z.string(),
  specialty: z.string().nullable(),
  acceptanceNumber: z.string().nullable(),
  state,
  stateSince: z.date(),
  createdAt: z.date(),
  savedAt: z.date().nullable(),
  employer: z.string().nullable(),
  closed: z.boolean(),
  /** Why the employer sent it back, until it is signed again. */
  returnedBecause: z.string().nullable(),
  /** What is still to be corrected, and the last day for it. */
  correction: shownCorrection.pick({ items: true, dueOn: true }).nullable(),
});
export type OwnApplication = z.infer<typeof ownApplication>;

const nextStep = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("matter"), matter }),
  z.object({ kind: z.literal("application"), id: z.uuid() }),
]);

/** What a person may begin in a registry and what he holds there. */
export const matterChoice = z.object({
  registry: z.object({
    code: z.string(),
    professionCode: z.string(),
    authority: bilingual,
    hotline: z.string(),
  }),
  availability: z.array(
    z.discriminatedUnion("open", [
      z.object({ open: z.literal(true), matter }),
      z.object({
        open: z.literal(false),
        matter,
        reasons: z.tuple([reasonSchema], reasonSchema),
        next: nextStep.nullable(),
      }),
    ]),
  ),
  registrations: z.array(
    z.object({
      number: z.string(),
      specialty: z.string().nullable(),
      validity: z.object({ begin: day, end: day }),
      standing: z.enum(["registered", "deregistered", "revoked"]),
    }),
  ),
});
export type MatterChoice = z.infer<typeof matterChoice>;

/** Everything its owner may see of an application; numbers are masked, officers have no names. */
export const applicationView = z.object({
  id: z.uuid(),
  version: z.int(),
  state,
  stateSince: z.date(),
  registry: shownRegistry,
  professionCode: z.string(),
  revision: z.int(),
  matter,
  route: z.string(),
  acceptanceNumber: z.string().nullable(),
  createdAt: z.date(),
  savedAt: z.date().nullable(),
  identity: shownIdentity,
  answers: answersSchema.nullable(),
  editable: z.boolean(),
  actions: z.array(z.enum(applicationActions)),
  events: z.array(
    z.object({
      at: z.date(),
      action: z.string(),
      toState: state,
      actorKind: z.string(),
      /** What was told with it: why the employer returned it. */
      note: z.string().nullable(),
    }),
  ),
  /** The last day of the period that runs against the registry; null while none runs. */
  deadline: shownDeadline.nullable(),
  correction: shownCorrection.nullable(),
  questions: z.array(shownQuestion),
  /** Since when the registry is asked to let it be withdrawn. */
  withdrawalAskedAt: z.date().nullable(),
  officialDocuments: z.array(officialDocument),
  /** Version 0 where nothing is kept yet of a form that can be changed again. */
  workingCopy: z.object({ version: z.int(), draft: draftSchema, updatedAt: z.date() }).nullable(),
  /** The form as documents, the newest first; those that were voided stay on record. */
  documents: z.array(formDocument),
  /** Whether what was typed differs from what was saved. */
  unsaved: z.boolean(),
  formFacts: formFactsSchema,
  /** What its owner said of how it was handled, once it ended. */
  rating: ownRating.nullable(),
});
export type ApplicationView = z.infer<typeof applicationView>;
