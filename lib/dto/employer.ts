import { z } from "zod";
import { applicationActions, applicationStates } from "@/lib/domain/application";
import { plainDate } from "@/lib/domain/plain-date-schema";
import { answersSchema } from "@/lib/forms/answers";
import { matterCodes } from "@/lib/professions/matters";
import { bilingual } from "./bilingual";
import { shownIdentity } from "./identity";
import { officialDocument } from "./official";
import { reasonSchema } from "./outcome";
import { shownRegistry } from "./shown-registry";
import { formDocument, signatory } from "./signing";

/** Who is signed in for an employer. */
export const ownOperator = z.object({
  employer: z.object({ name: z.string(), creditCode: z.string() }),
  bound: z.boolean(),
  /** Contact, masked; null until it is proved. */
  name: z.string().nullable(),
  mobile: z.string().nullable(),
  serial: z.string(),
  notAfter: z.date(),
});
export type OwnOperator = z.infer<typeof ownOperator>;

/** One of the employer's operators, as the others see it. */
export const operatorRow = z.object({
  id: z.uuid(),
  name: z.string().nullable(),
  mobile: z.string().nullable(),
  serial: z.string(),
  notAfter: z.date(),
  boundAt: z.date().nullable(),
  blockedAt: z.date().nullable(),
  /** Name of the one who blocked it. */
  blockedBy: z.string().nullable(),
  self: z.boolean(),
});
export type OperatorRow = z.infer<typeof operatorRow>;

/** What the inbox is asked: 待企业确认 (waiting) or 企业已确认查询 (confirmed), one profession, filters, and a page from 1 on. */
export const inboxQuery = z.object({
  profession: z.string().max(80),
  list: z.enum(["waiting", "confirmed"]),
  /** Name and ID number as they were typed, sealed: nothing personal stands in an address. */
  who: z.string().max(600).default(""),
  matter: z.enum(matterCodes).optional(),
  signedFrom: plainDate.optional(),
  signedTo: plainDate.optional(),
  page: z.int().min(1).max(10_000).default(1),
});
export type InboxQuery = z.infer<typeof inboxQuery>;

/** One row of the inbox. */
const inboxRow = z.object({
  id: z.uuid(),
  professionCode: z.string(),
  matter: z.enum(matterCodes),
  route: z.string(),
  specialty: z.string().nullable(),
  acceptanceNumber: z.string(),
  name: z.string(),
  idNumber: z.string(),
  appliedAt: z.date(),
  applicantSignedAt: z.date().nullable(),
  employerSignedAt: z.date().nullable(),
  state: z.enum(applicationStates),
  stateSince: z.date(),
  closed: z.boolean(),
});
export const inboxPage = z.object({
  /** What the sealed part of the question says; empty also where it could not be opened. */
  name: z.string(),
  idNumber: z.string(),
  rows: z.array(inboxRow),
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
});
export type InboxPage = z.infer<typeof inboxPage>;

/** How many applications wait for the employer, by profession. */
export const waitingCounts = z.array(z.object({ profession: z.string(), count: z.int() }));

/** What an employer may see of an application: to read only; numbers are masked, officers have no names. */
export const employerApplication = z.object({
  id: z.uuid(),
  version: z.int(),
  state: z.enum(applicationStates),
  stateSince: z.date(),
  registry: shownRegistry,
  professionCode: z.string(),
  matter: z.enum(matterCodes),
  route: z.string(),
  acceptanceNumber: z.string(),
  createdAt: z.date(),
  identity: shownIdentity,
  answers: answersSchema,
  /** The employer's declaration with names filled in. */
  declaration: bilingual,
  document: formDocument.nullable(),
  text: z.array(z.object({ label: z.string(), value: z.string() })),
  title: z.string(),
  parties: z.array(signatory),
  officialDocuments: z.array(officialDocument),
  actions: z.array(z.enum(applicationActions)),
  events: z.array(
    z.object({
      at: z.date(),
      action: z.string(),
      toState: z.enum(applicationStates),
      actorKind: z.string(),
      /** What was told with it: why the employer returned it. */
      note: z.string().nullable(),
    }),
  ),
  /** Why it cannot be signed now although its state allows it. */
  obstacles: z.array(reasonSchema),
  /** Serial of the certificate that this operator signed in with and signs with. */
  serial: z.string(),
});
export type EmployerApplication = z.infer<typeof employerApplication>;

/** What the server prepared for the employer's key: all the browser checks before it signs. Binary values in base64. */
export const preparedCountersigning = z.object({
  requestId: z.uuid(),
  /** Where the prepared file is fetched. */
  file: z.string(),
  /** Of the document that was shown: the prepared file must begin with these bytes. */
  base: z.object({ sha256: z.string(), byteLength: z.int() }),
  /** [0, a, b, rest]: what the signature covers. */
  byteRange: z.tuple([z.int(), z.int(), z.int(), z.int()]),
  /** The signed attributes, DER: what the key signs; its messageDigest must be the SHA-256 of the ranges. */
  attributes: z.string(),
  expiresAt: z.date(),
});
export type PreparedCountersigning = z.infer<typeof preparedCountersigning>;
