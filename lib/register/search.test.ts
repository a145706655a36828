import { describe, expect, test } from "vitest";
import { costEngineer } from "@/lib/professions/cost-engineer/r1";
import { structuralEngineer } from "@/lib/professions/structural-engineer/r1";
import { recogniseRegisterSearch } from "./search";

describe("what is typed into the register's search", () => {
  test.each([
    ["  ", { kind: "nothing" }],
    ["建[造]21253100000001", { kind: "number", beginning: "建[造]21253100000001" }],
    ["建〔造〕2125", { kind: "number", beginning: "建[造]2125" }],
    ["建[造", { kind: "number", beginning: "建[造" }],
    ["建业成", { kind: "name", name: "建业成" }],
    ["310101 1994 0307 123x", { kind: "document", number: "31010119940307123X" }],
    ["E12345678", { kind: "document", number: "E12345678" }],
    ["王晓岚 1234", { kind: "nameAndLastFour", name: "王晓岚", lastFour: "1234" }],
    ["王晓岚123x", { kind: "nameAndLastFour", name: "王晓岚", lastFour: "123X" }],
    ["王", { kind: "name", name: "王" }],
  ])("%s", (typed, sought) => {
    expect(recogniseRegisterSearch(typed, costEngineer.number)).toEqual(sought);
  });

  test("is a number by the profession's own pattern", () => {
    expect(recogniseRegisterSearch("s2253100001", structuralEngineer.number)).toEqual({
      kind: "number",
      beginning: "S2253100001",
    });
    expect(recogniseRegisterSearch("S2253100001", costEngineer.number).kind).toBe("document");
  });
});
