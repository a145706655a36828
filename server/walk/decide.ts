import "server-only";
import { valueOrThrow } from "@/lib/result";
import type { RegistryScope } from "@/server/auth/scope";
import { decideCase, reviewCase } from "@/server/review/decide";
import { viewCase } from "@/server/review/view-case";

/** How a case is to end. */
export type Intent = "grant" | "refuse";

const opinions: Record<Intent, string> = {
  grant: "材料齐全，符合注册条件，同意注册。",
  refuse: "经核查，申请人申报的继续教育学时与培训机构的记录不符",
};

/** What is said of an application whose employer did not sign. */
const opinionsAlone: Record<Intent, string> = {
  grant: "经审查，情况属实，证明材料充分，准予注销。",
  refuse: "经核查，聘用企业仍在经营，数字证书可以正常使用，企业未拒绝签名",
};

/** Opens a case and recommends to grant it, or to refuse it. */
export async function reviewAs(reviewer: RegistryScope, id: string, intent: Intent): Promise<void> {
  const { version } = await viewCase(reviewer, id, { review: true, decide: false });
  const verdict = intent === "grant" ? "recommend" : "recommendRefusal";
  valueOrThrow(await reviewCase(reviewer, { id, version, verdict, opinion: opinions[intent] }), "the review");
}

/** Opens a reviewed case and grants it, or refuses it on the first ground that its profession knows. */
export async function decideAs(decider: RegistryScope, id: string, intent: Intent): Promise<void> {
  const { version, grounds, answers } = await viewCase(decider, id, { review: false, decide: true });
  const opinion = answers.absence ? opinionsAlone : opinions;
  const reasons = intent === "grant" ? [] : grounds.slice(0, 1).map(({ code }) => code);
  const decision = { id, version, decision: intent, opinion: opinion[intent], reasons };
  valueOrThrow(await decideCase(decider, decision), "the decision");
}
