import "server-only";
import type { Job, TaskList } from "graphile-worker";
import { applyMobileReset } from "@/server/accounts/mobile-reset";
import { forgetWorkingCopy } from "@/server/applications/working-copy";
import { sealAudit } from "@/server/audit/seal";
import { sweepRateLimits } from "@/server/auth/rate-limit";
import { type Scope, scopeOfJob } from "@/server/auth/scope";
import { issueCertificate } from "@/server/certificates/issue";
import { resumeCertificates } from "@/server/certificates/sweep";
import { reckonAnew } from "@/server/clocks/reckon";
import { runClocks } from "@/server/clocks/run-clocks";
import { sweepUntouched, tendUntouched } from "@/server/clocks/untouched";
import { checkRename } from "@/server/employers/check-rename";
import { tellRename } from "@/server/employers/tell-rename";
import { deliverSms, giveUpStaleSms } from "@/server/notifications/deliver-sms";
import { addEmployerMessage, sendWaitingOperatorSms } from "@/server/notifications/employer-messages";
import { addMessage, sendWaitingSms } from "@/server/notifications/messages";
import { issueOfficialDocument } from "@/server/official/issue";
import { issueActDocument } from "@/server/official/issue-act";
import { prepareSeal } from "@/server/official/registry-seal";
import { turnLeaves } from "@/server/queue/hand-over";
import { remindOfEnds } from "@/server/registrations/remind";
import { forEveryRegistry } from "./for-every-registry";
import { jobEnvelope, type TaskName, type TaskPayload, taskPayloads } from "./tasks";

/** What a task may know of the job it runs for. */
export interface JobFacts {
  /** Names this job among all there ever were, so that a second run recognises what the first one did. */
  key: string;
  /** Whether nobody tries again when this run fails. */
  lastAttempt: boolean;
}

type Runner<T extends TaskName> = (scope: Scope, payload: TaskPayload<T>, job: JobFacts) => Promise<void>;

/** Says which service does each task. A task may run twice; every one of them bears that. */
const runners: { readonly [T in TaskName]: Runner<T> } = {
  "sms.send": (scope, { messageId }, job) => deliverSms(only("auth", scope), messageId, job),
  "message.person": (scope, message, job) => addMessage(only("person", scope), message, job.key),
  "message.employer": (scope, message, job) => addEmployerMessage(only("employer", scope), message, job.key),
  "message.sms": (scope, order) =>
    scope.kind === "employer"
      ? sendWaitingOperatorSms(scope, order)
      : sendWaitingSms(only("person", scope), order.messageId),
  "mobileReset.apply": (scope, { resetId }) => {
    only("auth", scope);
    return applyMobileReset(resetId);
  },
  "workingCopy.drop": (scope, { applicationId }) => forgetWorkingCopy(only("person", scope), applicationId),
  "official.issue": (scope, order) => issueOfficialDocument(only("registry", scope), order),
  "official.issueAct": (scope, order) => issueActDocument(only("registry", scope), order),
  "certificate.issue": (scope, { certificateId }) => issueCertificate(only("registry", scope), certificateId),
  "rename.check": (scope, job) => checkRename(only("employer", scope), job),
  "rename.tell": (scope, job) => tellRename(only("registry", scope), job),
  "certificates.sweep": (scope) => forEveryRegistry(only("platform", scope), "certificates.resume"),
  "certificates.resume": (scope) => resumeCertificates(only("registry", scope)),
  "registrations.sweep": (scope) => forEveryRegistry(only("platform", scope), "registrations.remind"),
  "registrations.remind": async (scope) => {
    await remindOfEnds(only("registry", scope));
  },
  "clocks.reckon": async (scope) => {
    await reckonAnew(only("registry", scope));
  },
  "seal.make": (scope) => prepareSeal(only("registry", scope)),
  "clocks.sweep": (scope) => forEveryRegistry(only("platform", scope), "clocks.run"),
  "clocks.run": async (scope) => {
    await runClocks(only("registry", scope));
  },
  "applications.sweep": (scope) => sweepUntouched(only("platform", scope)),
  "application.untouched": (scope, { applicationId }) => tendUntouched(only("person", scope), applicationId),
  "leaves.sweep": (scope) => forEveryRegistry(only("platform", scope), "leaves.turn"),
  "leaves.turn": (scope) => turnLeaves(only("registry", scope)),
  "audit.seal": async (scope) => {
    await sealAudit(only("platform", scope));
  },
  "limits.sweep": async (scope) => {
    await sweepRateLimits();
    await giveUpStaleSms(only("auth", scope));
  },
};

/** Gives the queue a function for each task. */
export function taskList(): TaskList {
  const tasks = Object.keys(runners) as TaskName[];
  return Object.fromEntries(
    tasks.map((task) => [
      task,
      (stored: unknown, helpers: { job: Job }) => runTask(task, stored, factsOf(helpers.job)),
    ]),
  );
}

/** Runs one job: enters the scope named in it and has its service do the work. */
async function runTask<T extends TaskName>(task: T, stored: unknown, job: JobFacts): Promise<void> {
  const { scope, payload } = jobEnvelope.parse(stored);
  await runners[task](scopeOfJob(scope), taskPayloads[task].parse(payload) as TaskPayload<T>, job);
}

const factsOf = (job: Job): JobFacts => ({
  key: `${job.id}@${job.created_at.toISOString()}`, // a queue made anew counts from one again
  lastAttempt: job.attempts >= job.max_attempts,
});

function only<K extends Scope["kind"]>(kind: K, scope: Scope): Extract<Scope, { kind: K }> {
  if (scope.kind !== kind) throw new Error(`this task works in a ${kind} scope, not in ${scope.kind}`);
  return scope as Extract<Scope, { kind: K }>;
}
