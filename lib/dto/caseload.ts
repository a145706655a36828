import { z } from "zod";
import { plainDate } from "@/lib/domain/plain-date-schema";
import { turns } from "@/lib/domain/turn";
import { reasonSchema } from "./outcome";

const officer = z.object({ id: z.uuid(), name: z.string() });

/** Who has a case open: the reader, or a colleague. It ends by itself. */
export const held = z.object({ mine: z.boolean(), by: officer, since: z.date(), until: z.date() });
export type Held = z.infer<typeof held>;

/** Takes a case over from the colleague who was seen to have it. */
export const takeOver = z.object({ id: z.uuid(), from: z.uuid(), since: z.date() });

/** The most cases that are assigned at once. */
const assignedAtOnce = 100;

/** Assigns cases to an officer; null takes them from whoever has them. */
export const assignment = z.object({
  ids: z.array(z.uuid()).min(1).max(assignedAtOnce),
  to: z.uuid().nullable(),
});

/** What came of it: how many are assigned, and which are not and why. */
export const assigned = z.object({
  assigned: z.int(),
  refused: z.array(z.object({ id: z.uuid(), acceptanceNumber: z.string(), reason: reasonSchema })),
});
export type Assigned = z.infer<typeof assigned>;

/** An officer of the registry, what he may do with cases, and his leave, if he is on leave today. */
export const colleague = officer.extend({
  turns: z.array(z.enum(turns)),
  away: z.object({ until: plainDate, deputy: z.string() }).nullable(),
});
export type Colleague = z.infer<typeof colleague>;

/** The longest leave that can be set, in days. */
export const longestLeave = 366;

export const newLeave = z.object({ officerId: z.uuid(), deputyId: z.uuid(), from: plainDate, to: plainDate });
export const leave = z.object({
  id: z.uuid(),
  officer,
  deputy: officer,
  from: plainDate,
  to: plainDate,
  /** His cases have gone to the deputy. */
  begun: z.boolean(),
  /** The reader may end it. */
  mayEnd: z.boolean(),
});
export type Leave = z.infer<typeof leave>;
