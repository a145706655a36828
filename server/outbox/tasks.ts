import "server-only";
import { z } from "zod";
import { officialDocuments } from "@/lib/domain/document-numbers";
import type { JobScope } from "@/server/auth/scope";
import { smsTemplateNames } from "@/server/notifications/sms-templates";

const values = z.record(z.string(), z.union([z.string(), z.number()]));
const message = z.object({
  key: z.string(),
  values,
  href: z.string().optional(),
  registryId: z.uuid().optional(),
  /** Sent by SMS too: the template and its values. */
  sms: z.object({ template: z.enum(smsTemplateNames), values }).optional(),
});

/** Says what each job is told. The runners in run-task.ts and the callers of enqueue share these shapes. */
export const taskPayloads = {
  "sms.send": z.object({ messageId: z.uuid() }),
  "message.person": message,
  "message.employer": message,
  "mobileReset.apply": z.object({ resetId: z.uuid() }),
  "workingCopy.drop": z.object({ applicationId: z.uuid() }),
  "official.issue": z.object({ applicationId: z.uuid(), kind: z.enum(officialDocuments) }),
  "certificate.issue": z.object({ certificateId: z.uuid() }),
  "rename.check": z.object({ renameId: z.uuid(), run: z.int() }),
  "rename.tell": z.object({ renameId: z.uuid() }),
  "certificates.sweep": z.object({}),
  "certificates.resume": z.object({}),
  "registrations.sweep": z.object({}),
  "registrations.remind": z.object({}),
  "audit.seal": z.object({}),
  "limits.sweep": z.object({}),
} as const;

export type TaskName = keyof typeof taskPayloads;
export type TaskPayload<T extends TaskName> = z.infer<(typeof taskPayloads)[T]>;

/** What a job's row holds: the scope it works in and what it is told. */
export const jobEnvelope = z.object({
  scope: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("auth") }),
    z.object({ kind: z.literal("platform") }),
    z.object({ kind: z.literal("person"), personId: z.uuid() }),
    z.object({ kind: z.literal("employer"), employerId: z.uuid() }),
    z.object({ kind: z.literal("registry"), registryId: z.uuid() }),
  ]) satisfies z.ZodType<JobScope>,
  payload: z.unknown(),
});
