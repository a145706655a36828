import "server-only";
import { z } from "zod";
import { actDocuments, officialDocuments } from "@/lib/domain/document-numbers";
import type { JobScope } from "@/server/auth/scope";
import { messageOrder } from "@/server/notifications/new-message";

/** Says what each job is told. The runners in run-task.ts and the callers of enqueue share these shapes. */
export const taskPayloads = {
  "sms.send": z.object({ messageId: z.uuid() }),
  "message.person": messageOrder,
  "message.employer": messageOrder,
  "message.sms": z.object({ messageId: z.uuid(), accountId: z.uuid() }),
  "mobileReset.apply": z.object({ resetId: z.uuid() }),
  "workingCopy.drop": z.object({ applicationId: z.uuid() }),
  "official.issue": z.object({ applicationId: z.uuid(), kind: z.enum(officialDocuments) }),
  "official.issueAct": z.object({ actId: z.uuid(), kind: z.enum(actDocuments) }),
  "certificate.issue": z.object({ certificateId: z.uuid() }),
  "rename.check": z.object({ renameId: z.uuid(), run: z.int() }),
  "rename.tell": z.object({ renameId: z.uuid() }),
  "certificates.sweep": z.object({}),
  "certificates.resume": z.object({}),
  "registrations.sweep": z.object({}),
  "registrations.remind": z.object({}),
  "clocks.reckon": z.object({}),
  "seal.make": z.object({}),
  "clocks.sweep": z.object({}),
  "clocks.run": z.object({}),
  "applications.sweep": z.object({}),
  "application.untouched": z.object({ applicationId: z.uuid() }),
  "leaves.sweep": z.object({}),
  "leaves.turn": z.object({}),
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
