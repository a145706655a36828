import { z } from "zod";
import { actDocuments } from "@/lib/domain/document-numbers";
import { plainDate } from "@/lib/domain/plain-date-schema";
import { registrationActStates, registrationActSteps } from "@/lib/domain/registration-act";
import { registryActKinds } from "@/lib/professions/registry-acts-schema";
import { bilingual } from "./bilingual";

/** How long an officer's words about an act are, in characters. */
export const actWords = { least: 4, most: 2000 } as const;

/** What an officer proposes to do with a registration. */
export const proposedAct = z.object({
  registrationId: z.uuid(),
  kind: z.enum(registryActKinds),
  ground: z.string().max(40),
  facts: z.string().max(20_000),
  /** File id of the proof; empty while there is none. */
  proof: z.union([z.uuid(), z.literal("")]),
});
export type ProposedAct = z.infer<typeof proposedAct>;

/** A step on an act, as its officer sees it. */
export const actStep = z.object({
  id: z.uuid(),
  version: z.int().positive(),
  step: z.enum(registrationActSteps),
  words: z.string().max(20_000),
});

/** An act on a registration as colleagues see it. */
export const registrationAct = z.object({
  id: z.uuid(),
  version: z.int(),
  kind: z.enum(registryActKinds),
  state: z.enum(registrationActStates),
  ground: z.object({ label: bilingual, source: z.string() }),
  /** Whether its holder is heard before it takes effect. */
  heard: z.boolean(),
  facts: z.string(),
  proof: z.uuid(),
  proposedBy: z.string(),
  proposedAt: z.date(),
  decidedBy: z.string().nullable(),
  decidedAt: z.date().nullable(),
  opinion: z.string().nullable(),
  heardUntil: plainDate.nullable(),
  closedBy: z.string().nullable(),
  closedAt: z.date().nullable(),
  closing: z.string().nullable(),
  documents: z.array(
    z.object({
      kind: z.enum(actDocuments),
      number: z.string(),
      fileId: z.uuid().nullable(),
    }),
  ),
  /** The steps that this officer may take now. */
  steps: z.array(z.enum(registrationActSteps)),
});
export type RegistrationActView = z.infer<typeof registrationAct>;
