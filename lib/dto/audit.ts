import { z } from "zod";
import { plainDate } from "@/lib/domain/plain-date-schema";

/** Who acts, as the log names kinds of actors. */
export const actorKinds = ["officer", "person", "operator", "job", "script", "anonymous"] as const;

/** What of the log is asked for; every part narrows. Days are Shanghai's, both included. */
export const auditFilter = z.object({
  from: plainDate.optional(),
  to: plainDate.optional(),
  actor: z.enum(actorKinds).optional(),
  /** The login of an officer. */
  login: z.string().max(60).optional(),
  /** An action, or the beginning of several up to a dot: "officer" for all that befell officers. */
  action: z
    .string()
    .regex(/^[A-Za-z]+(\.[A-Za-z]+)?$/)
    .max(60)
    .optional(),
  /** The thing it befell. */
  subject: z.uuid().optional(),
});
export type AuditFilter = z.output<typeof auditFilter>;

/** Where a page of the log ends; the next begins with what is older. */
export const auditCursor = z.object({ at: z.date(), id: z.string().regex(/^\d{1,18}$/) });
export type AuditCursor = z.output<typeof auditCursor>;

/** One entry of the log. */
const auditLine = z.object({
  id: z.string(),
  at: z.date(),
  actorKind: z.enum(actorKinds),
  /** An officer's login and name; null for everybody else: the log holds no personal data. */
  officer: z.object({ login: z.string(), name: z.string() }).nullable(),
  /** Where an officer acted from. */
  address: z.string().nullable(),
  action: z.string(),
  subject: z.object({ type: z.string(), id: z.string() }).nullable(),
  detail: z.string(),
  sealed: z.boolean(),
});
export type AuditLine = z.infer<typeof auditLine>;

/** A page of the log, newest first. */
export const auditPage = z.object({ lines: z.array(auditLine), next: auditCursor.nullable() });
export type AuditPage = z.infer<typeof auditPage>;

/** What came of recomputing the chain of seals over a time. */
export const chainCheck = z.object({
  seals: z.int(),
  firstAt: z.date().nullable(),
  lastAt: z.date().nullable(),
  /** The first seal that does not hold. */
  broken: z.string().nullable(),
});
export type ChainCheck = z.infer<typeof chainCheck>;
