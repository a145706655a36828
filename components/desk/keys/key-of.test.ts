import { describe, expect, test } from "vitest";
import { actOf } from "./key-of";

const acts = [
  { keys: ["J", "↓"], name: "down" },
  { keys: ["?"], name: "help" },
  { keys: ["Enter"], withControl: true, name: "submit" },
] as const;
const bare = { ctrlKey: false, metaKey: false, altKey: false };
const within = (...selectors: string[]) => ({
  closest: (asked: string) => selectors.some((one) => asked.split(",").includes(one)) || null,
});
const name = (press: Partial<typeof bare> & { key: string }, target = within()) =>
  actOf({ ...bare, ...press }, target, acts)?.name;

describe("a key on the desk", () => {
  test("is known by letter, arrow and sign, in either case", () => {
    expect([name({ key: "j" }), name({ key: "J" }), name({ key: "ArrowDown" }), name({ key: "?" })]).toEqual([
      "down",
      "down",
      "down",
      "help",
    ]);
    expect(name({ key: "k" })).toBeUndefined();
  });

  test("never acts while something is typed, or in a window", () => {
    for (const place of ["textarea", "select", "input:not([type=checkbox]", "[contenteditable]"])
      expect(name({ key: "j" }, within(place)), place).toBeUndefined();
    for (const place of ["[role=dialog]", "[role=alertdialog]"])
      expect(name({ key: "Enter", ctrlKey: true }, within(place)), place).toBeUndefined();
  });

  test("leaves the browser's own combinations alone", () => {
    expect(name({ key: "j", ctrlKey: true })).toBeUndefined();
    expect(name({ key: "j", metaKey: true })).toBeUndefined();
    expect(name({ key: "j", altKey: true })).toBeUndefined();
    expect(name({ key: "Enter" })).toBeUndefined();
    expect(name({ key: "Enter", metaKey: true }, within("textarea"))).toBe("submit");
  });
});
