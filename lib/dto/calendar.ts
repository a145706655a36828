import { z } from "zod";
import { ownDayKinds } from "@/lib/domain/own-days";
import { plainDate } from "@/lib/domain/plain-date-schema";

const exceptional = z.object({ day: z.string(), off: z.boolean(), name: z.string() });

/** A year of the national calendar as it is kept. */
export const calendarYear = z.object({
  year: z.int(),
  covered: z.boolean(),
  /** Every year whose holidays are all known. */
  years: z.array(z.int()),
  days: z.array(exceptional),
  today: z.string(),
});
export type CalendarYear = z.infer<typeof calendarYear>;

/** A yearly notice as it was typed. */
export const noticeInput = z.object({ year: z.int().min(2019).max(2199), text: z.string().max(10_000) });

/** What a notice would change: days, and the last days of running periods by registry. */
export const noticePreview = z.object({
  /** Names what was compared with; to be given back with the confirmation. */
  basis: z.string(),
  changes: z.array(
    z.object({ day: z.string(), before: exceptional.nullable(), after: exceptional.nullable() }),
  ),
  moves: z.array(z.object({ registry: z.string(), later: z.int(), earlier: z.int(), firstKnown: z.int() })),
});
export type NoticePreview = z.infer<typeof noticePreview>;

/** A day off that a registry adds for itself. */
export const ownDayInput = z.object({
  day: plainDate,
  kind: z.enum(ownDayKinds),
  reason: z.string().trim().min(5, "calendar.reason").max(200, "calendar.reason"),
});
export type OwnDayInput = z.output<typeof ownDayInput>;

/** The calendar of a registry: the national year, and its own days off. */
export const ownCalendar = calendarYear.extend({
  own: z.array(
    z.object({
      id: z.uuid(),
      day: z.string(),
      kind: z.enum(ownDayKinds),
      reason: z.string(),
      by: z.string().nullable(),
      createdAt: z.date(),
      /** Until the day itself it can be taken back. */
      withdrawable: z.boolean(),
    }),
  ),
});
export type OwnCalendar = z.infer<typeof ownCalendar>;
