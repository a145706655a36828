import { expect, test } from "vitest";
import { dueForUntouched } from "./untouched";

const touched = new Date("2026-03-01T04:00:00Z");
const after = (days: number) => new Date(touched.getTime() + days * 24 * 60 * 60 * 1000);

test.each([
  [2.9, null, null],
  [3, null, { kind: "recall", days: 3 }],
  [6, 3, null],
  [7, 3, { kind: "recall", days: 7 }],
  [20, 3, { kind: "recall", days: 14 }],
  [20, 14.1, null],
  [89.9, 14.1, null],
  [90, 14.1, { kind: "giveUp" }],
  [400, null, { kind: "giveUp" }],
])("after %d days, told last after %s", (days, nudged, due) => {
  expect(dueForUntouched(touched, nudged === null ? null : after(nudged), after(days))).toEqual(due);
});
