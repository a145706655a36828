import { z } from "zod";
import { plainDate } from "@/lib/domain/plain-date-schema";
import { namedItem } from "@/lib/forms/named-item";

/** A legal deadline in working days. */
export const shownDeadline = z.object({ dueOn: plainDate, workingDaysLeft: z.int() });

/** What of an application was to be corrected, by when, and what came of it. */
export const shownCorrection = z.object({
  items: z.array(namedItem),
  askedAt: z.date(),
  dueOn: plainDate,
  /** The application has not come back yet. */
  open: z.boolean(),
  /** What the applicant said to it. */
  explanation: z.string().nullable(),
  answeredAt: z.date().nullable(),
  lapsedAt: z.date().nullable(),
});
export type ShownCorrection = z.infer<typeof shownCorrection>;

/** A question of the registry and the applicant's answer. */
export const shownQuestion = z.object({
  question: z.string(),
  askedAt: z.date(),
  answer: z.string().nullable(),
  fileId: z.uuid().nullable(),
  answeredAt: z.date().nullable(),
});
export type ShownQuestion = z.infer<typeof shownQuestion>;
