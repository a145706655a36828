import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { recogniseSearch } from "./search";

describe("what is typed into the search", () => {
  test.each([
    ["  ", { kind: "nothing" }],
    ["w2026110330047", { kind: "acceptanceNumber", number: "W2026110330047" }],
    ["Ｗ2026 1103 30047", { kind: "acceptanceNumber", number: "W2026110330047" }],
    ["W2026110330047190103", { kind: "acceptanceNumber", number: "W2026110330047" }],
    ["31010119940307123x", { kind: "idNumber", number: "31010119940307123X" }],
    ["310101 1994 0307 1234", { kind: "idNumber", number: "310101199403071234" }],
    ["建[造]21253100000001", { kind: "code", code: "建[造]21253100000001" }],
    ["建［造］21253100000001", { kind: "code", code: "建[造]21253100000001" }],
    ["建[造]2125", { kind: "code", code: "建[造]2125" }],
    ["S2253100001", { kind: "code", code: "S2253100001" }],
    ["E12345678", { kind: "code", code: "E12345678" }],
    ["E1234", { kind: "code", code: "E1234" }],
    ["1234", { kind: "code", code: "1234" }],
    ["王晓岚 1234", { kind: "nameAndLastFour", name: "王晓岚", lastFour: "1234" }],
    ["王晓岚123x", { kind: "nameAndLastFour", name: "王晓岚", lastFour: "123X" }],
    ["123X　王晓岚", { kind: "nameAndLastFour", name: "王晓岚", lastFour: "123X" }],
    ["anna lee 1234", { kind: "nameAndLastFour", name: "anna lee", lastFour: "1234" }],
    ["王", { kind: "name", name: "王" }],
    ["阿卜杜拉 • 买买提", { kind: "name", name: "阿卜杜拉·买买提" }],
    ["Anna Lee", { kind: "name", name: "Anna Lee" }],
  ])("%s", (typed, sought) => {
    expect(recogniseSearch(typed)).toEqual(sought);
  });

  test("is always one thing, and nothing that was recognised is empty", () => {
    const pieces = fc.constantFrom(
      "王",
      "岚",
      "1",
      "9",
      "X",
      "w",
      "W2026",
      "1103",
      "30047",
      " ",
      "·",
      "[",
      "］",
      "\u0000",
      "😀",
    );
    const typed = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(pieces).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const { kind, ...parts } = recogniseSearch(text);
        expect(Object.values(parts).every((part) => part !== "")).toBe(true);
        expect(kind === "nothing").toBe(Object.keys(parts).length === 0);
      }),
      { numRuns: 300 },
    );
  });
});
