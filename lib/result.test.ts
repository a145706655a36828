import { expect, test } from "vitest";
import { ok, refused, unless } from "./result";

test("a rule says yes with a value or no with its reasons", () => {
  expect(ok(1)).toEqual({ ok: true, value: 1 });
  expect(refused("length", "region")).toEqual({ ok: false, reasons: ["length", "region"] });
});

test("an empty list of reasons is a yes", () => {
  expect(unless([], 1)).toEqual({ ok: true, value: 1 });
  expect(unless(["length"], 1)).toEqual({ ok: false, reasons: ["length"] });
});
