import { type ChildProcess, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { quantile } from "../race";
import type { Answer, Order } from "./stage";

/** What is to be reached: the 95th of a hundred in milliseconds, the growth from the small register to the large one, and the fill in seconds. */
const goals = { p95: 150, growth: 1.5, fill: 600 } as const;
const rounds = { warmUp: 5, measured: 60 } as const;

/** Milliseconds; `processor` in the mean, by the processors' own count. */
interface Times {
  median: number;
  p95: number;
  processor: number | undefined;
}

interface Line {
  question: string;
  small: Times;
  large: Times;
  /** By the processors' count where it is known, for what else runs falls on the clock; else of the medians. */
  growth: number;
  /** What was found in either register. */
  rows: { small: number; large: number };
  indexes: string[];
  faults: string[];
}

/**
 * Fills a small and a large register, asks both the same questions in turn, so that what else the machine does falls on both, and
 * has the server show how it carried them out. Prints a table; answers whether all that is to be reached was.
 */
export async function runScale(
  { people, small, file }: { people: number; small: number; file: string | undefined },
  print: (text: string) => void,
): Promise<boolean> {
  print(
    `${new Date().toISOString()}  Node ${process.versions.node}, ${cpus().length} cores, ${cpus()[0]?.model.trim() ?? "unknown"}`,
  );
  const stages = [beginStage(), beginStage()] as const;
  try {
    const fills = [];
    for (const [at, stage] of stages.entries()) {
      const filled = await tell(stage, { do: "fill", people: at === 0 ? small : people });
      if (!("filledIn" in filled)) throw new Error("a stage did not fill");
      fills.push(filled);
      print(
        `${(at === 0 ? small : people).toLocaleString("en")} registrations, four applications each, 12 registries: filled in ${filled.filledIn.toFixed(0)} s, ${filled.megabytes.toFixed(0)} MB`,
      );
    }
    print(`${" ".repeat(46)} median     p95  processor (ms), small -> large, growth by the processor`);
    const lines: Line[] = [];
    for (const question of fills[0]?.questions ?? []) {
      const line = await measure(stages, question);
      lines.push(line);
      print(lineOf(line));
    }
    const quick = (fills[1]?.filledIn ?? Number.POSITIVE_INFINITY) <= goals.fill;
    const missed = lines.filter((line) => judge(line) === "MISSED");
    print(
      `\n${lines.length - missed.length} of ${lines.length} questions reached${quick ? "" : "; the fill took too long"}`,
    );
    if (file !== undefined) writeFileSync(file, `${JSON.stringify({ goals, fills, lines }, null, 2)}\n`);
    return missed.length === 0 && quick;
  } finally {
    for (const stage of stages) await tell(stage, { do: "end" }).catch(() => stage.kill());
  }
}

async function measure(stages: readonly ChildProcess[], question: string): Promise<Line> {
  const courses: Course[] = stages.map(() => ({ times: [], rows: 0, from: undefined, to: undefined }));
  for (let round = -rounds.warmUp; round < rounds.measured; round += 1)
    for (const [at, stage] of stages.entries()) {
      const answer = await tell(stage, { do: "ask", question });
      const course = courses[at];
      if (!("ms" in answer) || !course) throw new Error("a stage did not answer");
      if (round >= 0) course.times.push(answer.ms);
      if (round === -1) course.from = answer.processor;
      course.to = answer.processor;
      course.rows = answer.rows;
    }
  const plans = await tell(stages[1] as ChildProcess, { do: "explain", question });
  if (!("faults" in plans)) throw new Error("a stage showed no plans");
  const [small, large] = courses.map(timesOf);
  if (!small || !large) throw new Error("nothing was measured");
  const [before, after] = [small, large].map(({ median, processor }) => processor ?? median);
  const { faults, indexes } = plans;
  return {
    question,
    small,
    large,
    growth: (after ?? 0) / (before ?? 1),
    rows: { small: courses[0]?.rows ?? 0, large: courses[1]?.rows ?? 0 },
    faults,
    indexes,
  };
}

interface Course {
  times: number[];
  rows: number;
  from: number | undefined;
  to: number | undefined;
}

function timesOf({ times, from, to }: Course): Times {
  return {
    median: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    processor: from === undefined || to === undefined ? undefined : (to - from) / times.length,
  };
}

/** As in the other bench: "alone" is by the processors' time only, the clock's being longer for what else ran. */
function judge({ large, growth, faults, rows }: Line): "reached" | "reached alone" | "MISSED" {
  if (growth > goals.growth || faults.length > 0 || rows.large === 0) return "MISSED";
  if (large.p95 <= goals.p95) return "reached";
  return large.processor !== undefined && large.processor <= goals.p95 ? "reached alone" : "MISSED";
}

function lineOf(line: Line): string {
  const { question, small, large, growth, rows, indexes, faults } = line;
  const ms = (value: number | undefined) => (value === undefined ? "" : value.toFixed(1)).padStart(7);
  const times = ({ median, p95, processor }: Times) => `${ms(median)} ${ms(p95)} ${ms(processor)}`;
  return [
    `${question.padEnd(46)}${times(small)}  ->${times(large)}   ${growth.toFixed(2)} x  ${judge(line)}`,
    `    ${rows.small === rows.large ? rows.large : `${rows.small} and ${rows.large}`} rows; ${faults.length > 0 ? faults.join("; ") : `no table read through: ${indexes.join(", ")}`}`,
  ].join("\n");
}

function beginStage(): ChildProcess {
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "scripts/bench-scale.ts", "--stage"],
    { env: { ...process.env, NODE_ENV: "production" }, stdio: ["ignore", "inherit", "inherit", "ipc"] },
  );
  process.once("exit", () => child.kill());
  return child;
}

function tell(stage: ChildProcess, order: Order): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const gone = () => reject(new Error("a stage ended"));
    stage.once("close", gone);
    stage.once("message", (message) => {
      stage.off("close", gone);
      resolve(message as Answer);
    });
    stage.send(order);
  });
}
