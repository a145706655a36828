import { z } from "zod";
import { plainDate } from "@/lib/domain/plain-date-schema";
import { periodFault } from "@/lib/statistics/period";

const count = z.int().min(0);

/** For which days statistics are asked; both included. */
export const statisticsQuery = z
  .object({ from: plainDate, to: plainDate })
  .refine((period) => periodFault(period) === null);

/** How states of the end are told apart: as outcomes. */
export const outcomes = ["granted", "refused", "notAccepted", "withdrawn", "deregistered"] as const;
export type Outcome = (typeof outcomes)[number];

/** Working days from acceptance to decision; null where nothing was decided. */
const duration = z.object({
  decided: count,
  median: count.nullable(),
  p90: count.nullable(),
  /** Decided by the last day, of those of which that is known. */
  inTime: count,
  known: count,
});
export type Duration = z.infer<typeof duration>;

/** A registry's figures over a time, beside those of as many days before. */
export const statistics = z.object({
  period: z.object({ from: plainDate, to: plainDate }),
  before: z.object({ from: plainDate, to: plainDate }),
  unit: z.enum(["week", "month"]),
  /** First days of the weeks or months. */
  parts: z.array(plainDate),
  /** Accepted applications by matter: for each part, and of the time before in all. */
  intake: z.array(z.object({ matter: z.string(), counts: z.array(count), before: count })),
  /** What is open now, by state: by classes of age in working days, of unknown age, and past its last day. */
  backlog: z.array(z.object({ state: z.string(), ages: z.array(count), ageless: count, overdue: count })),
  /** By matter; the promised days in force when they were decided, from the least to the most. */
  durations: z.array(
    z.object({
      matter: z.string(),
      limit: z.object({ least: count, most: count }).nullable(),
      now: duration,
      before: duration,
    }),
  ),
  /** Over all matters. */
  duration: z.object({ now: duration, before: duration }),
  /** How many were decided after so many working days. */
  spread: z.array(z.object({ days: z.int(), count })),
  outcomes: z.array(
    z.object({ matter: z.string(), ends: z.record(z.enum(outcomes), count), corrections: count }),
  ),
  outcomesBefore: z.object({ ends: z.record(z.enum(outcomes), count), corrections: count }),
  /** By the grounds of refusals and of not accepting, most frequent first. */
  grounds: z.array(
    z.object({ outcome: z.enum(["refused", "notAccepted"]), code: z.string(), count, before: count }),
  ),
  /** Registrations in force that end, by month, this one first. */
  expiring: z.array(z.object({ month: plainDate, count })),
  /** By specialty, null where there is none. */
  specialties: z.array(
    z.object({ specialty: z.string().nullable(), inForce: count, accepted: count, acceptedBefore: count }),
  ),
  /** The employers with most registrations in force. */
  employers: z.array(z.object({ name: z.string(), creditCode: z.string(), inForce: count, accepted: count })),
  ratings: z.object({
    stars: z.array(z.object({ stars: z.int(), count, before: count })),
    tags: z.array(z.object({ tag: z.string(), count })),
  }),
});
export type Statistics = z.infer<typeof statistics>;
