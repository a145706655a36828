import { z } from "zod";
import { correctionStates, correctionViews } from "@/lib/domain/corrections";
import { plainDate } from "@/lib/domain/plain-date-schema";
import { bilingual } from "./bilingual";
import { identityDocumentType, personSex } from "./identity";

const state = z.enum(correctionStates);

/** What an officer enters: who the register says it is, and who it is. Sex and birth date only where the number does not carry them. */
export const correctionInput = z.object({
  currentName: z.string().max(100),
  currentNumber: z.string().max(40),
  name: z.string().max(100),
  idType: identityDocumentType,
  idNumber: z.string().max(40),
  sex: personSex.optional(),
  birthDate: plainDate.optional(),
  ground: z.string().max(2_000),
});
export type CorrectionInput = z.infer<typeof correctionInput>;

/** A correction as its officer saw it. */
export const seenCorrection = z.object({ id: z.uuid(), version: z.int().positive() });

/** A name with a document's number. */
const identity = z.object({ name: z.string(), idType: identityDocumentType, idNumber: z.string() });

/** One correction in the registry's list; numbers are masked. */
export const correctionRow = z.object({
  id: z.uuid(),
  state,
  before: identity,
  after: identity,
  enteredAt: z.date(),
  decidedAt: z.date().nullable(),
  proved: z.boolean(),
  /** Entered by the officer who reads the list. */
  mine: z.boolean(),
});
export type CorrectionRow = z.infer<typeof correctionRow>;

/** Told by another registry's correction: what this registry's certificates still say, masked, and what they should. */
export const noticeRow = z.object({
  id: z.uuid(),
  authority: bilingual,
  before: identity.omit({ idType: true }),
  after: identity,
  at: z.date(),
});
export type NoticeRow = z.infer<typeof noticeRow>;

/** Which part of a registry's corrections is asked for. */
export const correctionQuery = z.object({
  view: z.enum(correctionViews).default("open"),
  page: z.int().min(1).max(100_000).default(1),
});
export type CorrectionQuery = z.infer<typeof correctionQuery>;

/** A page of the registry's corrections, and what other registries' corrections ask of it. */
export const correctionPage = z.object({
  rows: z.array(correctionRow),
  notices: z.array(noticeRow),
  page: z.int(),
  pageSize: z.int(),
  total: z.int(),
  counts: z.object({ open: z.int(), closed: z.int() }),
});
export type CorrectionPage = z.infer<typeof correctionPage>;

/** One correction with whole numbers, for the officers who compare it with its proof. */
export const correctionView = correctionRow.omit({ proved: true }).extend({
  version: z.int(),
  sex: personSex,
  birthDate: plainDate,
  ground: z.string(),
  opinion: z.string().nullable(),
  enteredBy: z.string(),
  decidedBy: z.string().nullable(),
  proof: z
    .object({ id: z.uuid(), name: z.string().nullable(), byteLength: z.int(), pages: z.int() })
    .nullable(),
  /** Registrations in this registry whose certificates will be re-issued. */
  registrations: z.array(z.object({ number: z.string(), specialty: z.string().nullable() })),
  /** Applications that stand against it, by their acceptance numbers. */
  inFlight: z.array(z.string()),
  may: z.object({
    change: z.boolean(),
    decide: z.boolean(),
    /** Why a decider may not approve it now. */
    decideNot: z.enum(["concerned", "own", "noProof", "inFlight"]).nullable(),
  }),
});
export type CorrectionView = z.infer<typeof correctionView>;

/** A correction as the person it concerns sees it: no officer has a name. */
export const ownCorrection = z.object({
  id: z.uuid(),
  authority: bilingual,
  hotline: z.string(),
  state: z.enum(["waiting", "approved", "rejected"]),
  before: identity,
  after: identity,
  enteredAt: z.date(),
  decidedAt: z.date().nullable(),
  opinion: z.string().nullable(),
});
export type OwnCorrection = z.infer<typeof ownCorrection>;
