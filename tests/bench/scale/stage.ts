import { becomeThrowAwayDeployment } from "@/server/launch/throw-away-deployment";
import { fillRegister, prepareFill } from "./fill";
import { findFaults, indexesOf, openPlanLog } from "./plans";
import { processorUsed } from "./processor";

/** What a stage is told to do. */
export type Order =
  | { do: "fill"; people: number }
  | { do: "ask"; question: string }
  | { do: "explain"; question: string }
  | { do: "end" };

/** What it answers. */
export type Answer =
  | { filledIn: number; megabytes: number; questions: string[] }
  /** `processor`: what this deployment has used of processors since it began, in milliseconds. */
  | { ms: number; rows: number; processor: number | undefined }
  | { faults: string[]; indexes: string[]; statements: number }
  | { ended: true };

/** Makes this process a deployment with a register of some size, and answers how it is asked, one order at a time. */
export async function openStage(): Promise<(order: Order) => Promise<Answer>> {
  const { superuserUrl, remove } = await becomeThrowAwayDeployment();
  const log = await openPlanLog(superuserUrl);
  let questions: Record<string, () => Promise<number>> = {};
  const find = (name: string) => {
    const question = questions[name];
    if (!question) throw new Error(`no question ${name}`);
    return question;
  };
  return async (order) => {
    if (order.do === "fill") {
      await prepareFill(superuserUrl);
      const filled = await fillRegister(superuserUrl, { from: 0, to: order.people });
      const { pickSample } = await import("./sample");
      const { questionsOf } = await import("./questions");
      questions = await questionsOf(await pickSample(superuserUrl));
      return { ...filled, questions: Object.keys(questions) };
    }
    if (order.do === "ask") {
      const began = performance.now();
      const rows = await find(order.question)();
      return { ms: performance.now() - began, rows, processor: processorUsed(log.postmaster) };
    }
    if (order.do === "explain") {
      const statements = await log.during(find(order.question));
      return {
        faults: statements.flatMap((statement) => findFaults(statement)),
        indexes: indexesOf(statements),
        statements: statements.length,
      };
    }
    await remove();
    return { ended: true };
  };
}
