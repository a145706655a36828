import { z } from "zod";
import { applicationStates } from "@/lib/domain/application";
import { plainDate } from "@/lib/domain/plain-date-schema";
import { registerStandings } from "@/lib/domain/register-standing";
import { registryActKinds } from "@/lib/professions/registry-acts-schema";
import { bilingual } from "./bilingual";
import { certificateStatuses } from "./certificate";
import { offeredWordings } from "./dictionary";
import { identityDocumentType, personSex } from "./identity";
import { registrationAct } from "./registration-act";

/** How a list may be narrowed by standing; "revoked" are the rescinded ones too. */
export const standingFilters = ["registered", "expired", "deregistered", "revoked"] as const;
/** Within how many days a registration ends. */
export const endsWithin = [30, 90, 180] as const;

/** What an officer asks of the register. */
export const registerQuery = z.object({
  /** What is looked for, sealed by the server: names and numbers stand in no address. */
  find: z.string().max(400).default(""),
  /** An employer's name, its beginning, or its credit code. */
  employer: z.string().trim().max(100).default(""),
  standing: z.enum(standingFilters).optional(),
  specialty: z.string().max(40).optional(),
  within: z.union([z.literal(30), z.literal(90), z.literal(180)]).optional(),
  medium: z.enum(["electronic", "paper"]).optional(),
  locked: z.literal(true).optional(),
  /** The row before which or after which the page lies. */
  after: z.uuid().optional(),
  before: z.uuid().optional(),
});
export type RegisterQuery = z.infer<typeof registerQuery>;

const registerRow = z.object({
  id: z.uuid(),
  number: z.string(),
  name: z.string(),
  idLastFour: z.string(),
  specialty: z.string().nullable(),
  employer: z.string(),
  beginsOn: plainDate,
  endsOn: plainDate,
  standing: z.enum(registerStandings),
  locked: z.boolean(),
  medium: z.enum(["electronic", "paper"]),
  /** On paper, and its holder has no account yet: there is nothing to open. */
  unclaimed: z.boolean(),
});
export type RegisterRow = z.infer<typeof registerRow>;

/** An act that waits for an officer, with the registration that it is about. */
const waitingAct = z.object({
  registrationId: z.uuid(),
  number: z.string(),
  name: z.string(),
  kind: z.enum(registryActKinds),
  state: z.enum(["proposed", "announced"]),
  heardUntil: plainDate.nullable(),
  mine: z.boolean(),
});

export const registerPage = z.object({
  rows: z.array(registerRow),
  /** Rows that begin the page after and the page before; null where there is none. */
  next: z.uuid().nullable(),
  previous: z.uuid().nullable(),
  order: z.enum(["number", "name", "employer", "end"]),
  /** What was typed, for the field. */
  typed: z.string(),
  waiting: z.array(waitingAct),
});
export type RegisterPage = z.infer<typeof registerPage>;

/** Why an officer needs a holder's full number. */
export const revealReasons = ["identity", "inquiry", "complaint", "document"] as const;

/** A registration as the desk sees it. */
export const registrationView = registerRow.extend({
  registry: z.string(),
  professionCode: z.string(),
  endedOn: plainDate.nullable(),
  barredUntil: plainDate.nullable(),
  lockedAt: z.date().nullable(),
  holder: z.object({
    name: z.string(),
    sex: personSex,
    idType: identityDocumentType,
    /** Masked. */
    idNumber: z.string(),
  }),
  employerCode: z.string(),
  changes: z.array(
    z.object({
      kind: z.string(),
      at: z.date(),
      employer: z.string(),
      beginsOn: plainDate,
      endsOn: plainDate,
    }),
  ),
  certificates: z.array(
    z.object({
      id: z.uuid(),
      version: z.int(),
      status: z.enum(certificateStatuses),
      issuedAt: z.date().nullable(),
      endedAt: z.date().nullable(),
      ofd: z.uuid().nullable(),
      pdf: z.uuid().nullable(),
      /** Path under which anybody checks it; null until it is issued. */
      verify: z.string().nullable(),
    }),
  ),
  applications: z.array(
    z.object({
      id: z.uuid(),
      acceptanceNumber: z.string(),
      matter: z.string(),
      state: z.enum(applicationStates),
      stateSince: z.date(),
    }),
  ),
  acts: z.array(registrationAct),
  /** Key of the reason why this officer takes no part in acts: it is his own registration, or his employer's. */
  concerned: z.string().nullable(),
  may: z.object({
    reveal: z.boolean(),
    /** Acts that this officer may propose now; none while one is open. */
    propose: z.array(z.enum(registryActKinds)),
  }),
  /** What is usually said with the acts that he may propose. */
  wordings: offeredWordings,
  /** The grounds of each act, with what the law attaches to them. */
  grounds: z.partialRecord(
    z.enum(registryActKinds),
    z.array(
      z.object({
        code: z.string(),
        label: bilingual,
        source: z.string(),
        hearingDays: z.int().nullable(),
        waitingYears: z.int().nullable(),
      }),
    ),
  ),
});
export type RegistrationView = z.infer<typeof registrationView>;
