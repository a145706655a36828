import { z } from "zod";
import { validityStates } from "@/lib/domain/people-validity";
import { matterCodes } from "@/lib/professions/matters";

const bilingual = z.object({ zh: z.string(), en: z.string() });

/** How the certificate of one of the employer's people stands; whether it is over, the validity says. */
export const peopleCertificates = ["issued", "making", "uncollected", "paper", "none"] as const;

/** How the employer's people are asked for: by profession, number, validity, certificate, what waits; pages count from 1. */
export const peopleQuery = z.object({
  /** A name as it was typed, sealed: nothing personal stands in an address. */
  who: z.string().max(600).default(""),
  profession: z.string().max(80).optional(),
  number: z.string().max(40).optional(),
  validity: z.enum(validityStates).optional(),
  certificate: z.enum(peopleCertificates).optional(),
  /** Only those whose application waits for the employer's signature. */
  waiting: z.boolean().default(false),
  page: z.int().min(1).max(10_000).default(1),
});
export type PeopleQuery = z.infer<typeof peopleQuery>;

/** One registration of one of the employer's people. */
export const employee = z.object({
  id: z.uuid(),
  name: z.string(),
  professionCode: z.string(),
  authority: bilingual,
  specialty: z.string().nullable(),
  number: z.string(),
  beginsOn: z.string(),
  endsOn: z.string(),
  validity: z.enum(validityStates),
  locked: z.boolean(),
  certificate: z.enum(peopleCertificates),
  /** The employer's name as the registry has it. */
  employerName: z.string(),
  /** The application of this person that waits for the employer's signature. */
  waiting: z.object({ id: z.uuid(), matter: z.enum(matterCodes) }).nullable(),
});
export type Employee = z.infer<typeof employee>;

export const peoplePage = z.object({
  /** What the sealed part of the question says. */
  name: z.string(),
  rows: z.array(employee),
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
  /** How many applications of anybody wait for the employer's signature. */
  waiting: z.int(),
});
export type PeoplePage = z.infer<typeof peoplePage>;
