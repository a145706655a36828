import { z } from "zod";
import { plainDate } from "@/lib/domain/plain-date-schema";
import { wordingKinds } from "@/lib/professions/wordings-schema";

const entry = z.object({
  code: z.string().max(200),
  text: z.string().max(5000), // what is too long is refused with a sentence
  basis: z.string().max(5000),
  from: plainDate.nullable(),
  to: plainDate.nullable(),
});

/** A new version of a registry's wordings for one step. */
export const dictionaryChange = z.object({
  kind: z.enum(wordingKinds),
  /** The newest version that the administrator saw; 0 before the first. */
  basedOn: z.int().min(0),
  entries: z.array(entry).max(200),
});
export type DictionaryChange = z.output<typeof dictionaryChange>;

/** A registry's wordings for one step with their history, newest version first. */
export const dictionaryView = z.object({
  kind: z.enum(wordingKinds),
  /** 0: the profession's own, which hold until a first version is saved. */
  version: z.int(),
  today: plainDate,
  entries: z.array(entry.extend({ used: z.boolean() })),
  versions: z.array(
    z.object({
      version: z.int(),
      madeAt: z.date(),
      by: z.string(),
      entries: z.array(entry),
    }),
  ),
  /** Bodies recognised for continuing education, by the settings in force. */
  trainingBodies: z.array(z.string()),
});
export type DictionaryView = z.infer<typeof dictionaryView>;

/** A wording as it is offered beside the words of a step. */
const offeredWording = z.object({ code: z.string(), text: z.string(), basis: z.string() });

/** The wordings of the steps that an officer may take. */
export const offeredWordings = z.partialRecord(z.enum(wordingKinds), z.array(offeredWording));
export type OfferedWordings = z.infer<typeof offeredWordings>;
