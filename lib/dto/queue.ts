import { z } from "zod";
import { applicationStates } from "@/lib/domain/application";
import { matterCodes } from "@/lib/professions/matters";
import { mostDays, queueOrders, queueStates, queueViews } from "@/lib/queue/views";
import { shownDeadline } from "./procedure";

/** What a queue may be narrowed to. */
const queueFilter = z.object({
  states: z.array(z.enum(queueStates)).max(queueStates.length).optional(),
  matter: z.enum(matterCodes).optional(),
  specialty: z.string().min(1).max(40).optional(),
  employer: z.string().trim().min(1).max(100).optional(),
  due: z.union([z.literal("overdue"), z.literal("today"), z.int().min(1).max(mostDays)]).optional(),
  assignee: z.union([z.literal("me"), z.literal("nobody"), z.uuid()]).optional(),
  mine: z.boolean().optional(),
  order: z.enum(queueOrders).optional(),
});

/** What a reader asks of a registry's queue. */
export const queueQuery = queueFilter.extend({
  view: z.enum(queueViews).default("running"),
  /** The saved view that it came from, for its tab. */
  saved: z.uuid().optional(),
  /** What is looked for, sealed by the server; whatever is open or closed is searched then. */
  find: z.string().max(400).default(""),
  size: z.union([z.literal(20), z.literal(50), z.literal(100)]).default(20),
  /** Where the page begins or ends, as a page before wrote it. */
  after: z.string().max(500).optional(),
  before: z.string().max(500).optional(),
});
export type QueueQuery = z.infer<typeof queueQuery>;

/** An officer as colleagues see him. */
const colleague = z.object({ id: z.uuid(), name: z.string() });

const claim = z.object({ by: colleague, since: z.date(), mine: z.boolean() });

const queueRow = z.object({
  id: z.uuid(),
  name: z.string(),
  idLastFour: z.string(),
  matter: z.enum(matterCodes),
  route: z.string(),
  specialty: z.string().nullable(),
  employer: z.string(),
  acceptanceNumber: z.string(),
  acceptedAt: z.date().nullable(),
  state: z.enum(applicationStates),
  stateSince: z.date(),
  deadline: shownDeadline.nullable(),
  /** What an officer has to answer in it besides. */
  asked: z.enum(["withdrawal", "extension"]).nullable(),
  /** The working days of the period; null where none ran. */
  periodDays: z.int().nullable(),
  /** This officer reviewed it, so another decides. */
  reviewedByMe: z.boolean(),
  assignedTo: colleague.nullable(),
  /** For whom the assigned officer does it during a leave. */
  coverFor: colleague.nullable(),
  /** Who has it open now. */
  claim: claim.nullable(),
  /** Its place in this list. */
  place: z.string(),
});
export type QueueRow = z.infer<typeof queueRow>;

/** How many a view holds, counted to a bound; one more than the bound means "more than". */
export const countBound = 99;
const counts = z.record(
  z.enum(queueViews),
  z
    .int()
    .min(0)
    .max(countBound + 1),
);

/** What a search was understood as, with the typed text for the field. */
const sought = z.object({
  typed: z.string(),
  kind: z.enum(["acceptanceNumber", "idNumber", "code", "nameAndLastFour", "name"]),
});

export const queuePage = z.object({
  rows: z.array(queueRow),
  next: z.string().nullable(),
  previous: z.string().nullable(),
  order: z.enum(["deadline", "newest", "name"]),
  counts,
  sought: sought.nullable(),
  /** Why a company could not be found from what was typed. */
  employerFault: z.enum(["unknown", "many"]).nullable(),
});
export type QueuePage = z.infer<typeof queuePage>;

/** The cases beside a case in the list that it was opened from. */
export const neighbours = z.object({ previous: queueRow.nullable(), next: queueRow.nullable() });
export type Neighbours = z.infer<typeof neighbours>;

/** The most views that an officer saves in a registry, and how long their names are. */
export const savedViews = { most: 20, longestName: 20 } as const;
const viewName = z.string().trim().min(1).max(savedViews.longestName);

/** What a saved view keeps: where it narrows what; never what was searched for. */
export const keptFilter = queueFilter.extend({ view: z.enum(queueViews) });
export type KeptFilter = z.infer<typeof keptFilter>;

export const newView = z.object({ name: viewName, filter: keptFilter });
export const renamedView = z.object({ id: z.uuid(), name: viewName });
export const savedView = z.object({ id: z.uuid(), name: z.string(), filter: keptFilter });
export type SavedView = z.infer<typeof savedView>;
