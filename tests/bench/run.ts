import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { type Chapter, judge, type Verdict } from "./figures";
import { sharesOf } from "./parts";
import { findCore, measureApart } from "./processes";
import { tableOf } from "./table";

/** Measures what is asked for and prints it, to a file too when one is named; tells whether all that is to be reached was. */
export async function runBench(
  asked: readonly string[],
  file: string | undefined,
  print: (text: string) => void,
): Promise<boolean> {
  const core = findCore();
  const machine = describeMachine(core);
  print(machine);
  const chapters: Chapter[] = [];
  for (const share of sharesOf(asked)) {
    const measured = await measureApart(share, core);
    print(`\n${tableOf(measured)}`);
    chapters.push(...measured);
  }
  const verdicts = chapters.flatMap(({ figures }) => figures.flatMap((figure) => judge(figure) ?? []));
  const count = (verdict: Verdict) => verdicts.filter((each) => each === verdict).length;
  print(`\n${count("reached")} reached, ${count("alone")} reached alone, ${count("missed")} missed`);
  if (file !== undefined) writeFileSync(file, `${JSON.stringify({ machine, chapters }, null, 2)}\n`);
  return count("missed") === 0;
}

function describeMachine(core: string | undefined): string {
  const all = cpus();
  const others = loadavg()[0] ?? 0;
  const held =
    core === undefined
      ? "Documents are measured on whatever core is free: there is no taskset here."
      : `Documents are measured on core ${core} alone.`;
  return [
    `${new Date().toISOString()}  Node ${process.versions.node}, ${all.length} cores, ${all[0]?.model.trim() ?? "unknown"}`,
    held,
    `Load before the start: ${others.toFixed(1)}. What else runs lengthens the clock's times, the processor's and ratios hardly; "reached alone" is by the processor's.`,
  ].join("\n");
}
