import { z } from "zod";
import { plainDate } from "@/lib/domain/plain-date-schema";
import { registerStandings } from "@/lib/domain/register-standing";
import { bilingual } from "./bilingual";

/** What anybody may learn of an entry of a register; there is no document, birth date or photo in it. */
export const publicEntry = z.object({
  registry: z.string(),
  professionCode: z.string(),
  authority: bilingual,
  number: z.string(),
  name: z.string(),
  specialty: z.string().nullable(),
  employer: z.string(),
  employerCode: z.string(),
  validFrom: plainDate,
  validTo: plainDate,
  standing: z.enum(registerStandings),
  endedOn: plainDate.nullable(),
  medium: z.enum(["electronic", "paper"]),
});
export type PublicEntry = z.infer<typeof publicEntry>;

/** The entry that was asked for by number and name; null for a wrong number and a wrong name alike. */
export const publicEntryAnswer = z.object({ entry: publicEntry.nullable(), asOf: z.date() });
export type PublicEntryAnswer = z.infer<typeof publicEntryAnswer>;

/** What is asked about an employer: its name, the beginning of it, or its credit code; after which row the page begins. */
export const publicEmployerQuery = z.object({
  employer: z.string().trim().max(100),
  after: z.string().max(60).optional(),
  afterEmployer: z.string().max(200).optional(),
});
export type PublicEmployerQuery = z.infer<typeof publicEmployerQuery>;

export const publicEmployerPage = z.object({
  entries: z.array(publicEntry),
  /** Whether there are more after the last. */
  more: z.boolean(),
  asOf: z.date(),
});
export type PublicEmployerPage = z.infer<typeof publicEmployerPage>;
