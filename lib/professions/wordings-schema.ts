import { z } from "zod";
import { registryActKinds } from "./registry-acts-schema";
import { wordingBounds } from "./wording-bounds";

/** For which steps of officers a registry keeps standard wordings, in the order of the procedure. */
export const wordingKinds = [
  "correction",
  "notAccepted",
  "explanation",
  "extension",
  "refusal",
  ...registryActKinds,
] as const;
export type WordingKind = (typeof wordingKinds)[number];

const wording = z.strictObject({
  code: z.string().max(wordingBounds.mostCode).regex(wordingBounds.code),
  /** As it goes into a Chinese document: a clause without a full stop. */
  text: z.string().min(wordingBounds.leastText).max(wordingBounds.mostText),
  /** The article that it rests on; empty where it rests on none of its own. */
  basis: z.string().max(wordingBounds.mostBasis),
});
export type Wording = z.output<typeof wording>;

/** What a profession's officers usually say with each step, until a registry words it otherwise. */
export const wordingsSchema = z.record(z.enum(wordingKinds), z.array(wording));
export type Wordings = z.output<typeof wordingsSchema>;
