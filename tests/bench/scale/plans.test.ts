import { describe, expect, test } from "vitest";
import { findFaults, indexesOf, readPlans } from "./plans";

const line = (text: string) => `2026-11-20 18:00:00.000 UTC [7] LOG:  duration: 0.1 ms  plan:\n${text}\n`;
const indented = (value: object) =>
  JSON.stringify(value, null, 2)
    .split("\n")
    .map((each) => `\t${each}`)
    .join("\n");
const scan = {
  "Node Type": "Index Scan",
  "Relation Name": "application",
  "Index Name": "application_open",
  "Actual Rows": 21,
  "Actual Loops": 4,
};
const plan = (step: object) => ({
  "Query Text": "SELECT\n  1",
  Plan: { "Node Type": "Limit", Plans: [{ ...scan, ...step }] },
});

describe("the plans of a server's log", () => {
  test("are read, several and between other lines", () => {
    const log = `LOG:  checkpoint complete\n${line(indented(plan({})))}LOG:  other\n${line(indented(plan({})))}`;
    expect(readPlans(log)).toEqual([plan({}), plan({})]);
    expect(indexesOf(readPlans(log))).toEqual(["application_open"]);
    expect(readPlans("LOG:  nothing")).toEqual([]);
  });

  test("show what grows with the register", () => {
    expect(findFaults(plan({}))).toEqual([]);
    expect(findFaults(plan({ "Node Type": "Seq Scan" }))).toEqual(["application is read through"]);
    expect(findFaults(plan({ "Rows Removed by Filter": 600 }))).toEqual([
      "2400 rows of application are read and thrown away",
    ]);
    expect(findFaults(plan({ "Actual Rows": 2_000 }))).toEqual(["8000 rows of application are read"]);
    expect(findFaults(plan({ "Node Type": "Seq Scan", "Relation Name": "registry" }))).toEqual([]);
  });
});
