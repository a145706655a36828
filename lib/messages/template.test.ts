import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { templateParts, templateValues, wordTemplate } from "./template";

const letters = fc.array(fc.nat(0x10ffff)).map((points) => String.fromCodePoint(...points)); // half characters too
const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,8}$/);
const plain = letters.map((text) => text.replace(/[{}]/g, ""));
/** Any text at all, with braces, tags, half characters and the names of what every object has. */
const anything = fc.oneof(
  letters,
  fc
    .array(
      fc.constantFrom("{", "}", "{number}", "{constructor}", "{__proto__}", "\uD800", "<b>", "【", "a"),
      {
        maxLength: 12,
      },
    )
    .map((parts) => parts.join("")),
);

describe("a template", () => {
  test("is taken apart and put together again, whatever it says", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const again = templateParts(text).map((part) => ("text" in part ? part.text : `{${part.value}}`));
        expect(again.join("")).toBe(text);
      }),
    );
  });

  test("finds exactly the placeholders that were put into it", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(plain, name)), (pairs) => {
        const text = pairs.map(([before, value]) => `${before}{${value}}`).join("");
        expect(templateValues(text)).toEqual([...new Set(pairs.map(([, value]) => value))]);
      }),
    );
  });

  test("is worded without ever throwing, in one pass: what a value says is not worded again", () => {
    fc.assert(
      fc.property(anything, fc.stringMatching(/^[a-z{}]{0,20}$/), (text, value) => {
        const expected = text.split("{number}").join(value);
        expect(wordTemplate(text, { number: value })).toBe(expected);
      }),
    );
    expect(wordTemplate("{number}，{authority}", { number: "{authority}", authority: "{number}" })).toBe(
      "{authority}，{number}",
    );
  });

  test("leaves a placeholder standing that has no value, and those of every object's own", () => {
    expect(wordTemplate("{number} {toString} {__proto__}", {})).toBe("{number} {toString} {__proto__}");
  });

  test("keeps a value on its line and in its direction", () => {
    expect(wordTemplate("原因：{reason}。", { reason: "甲\r\n乙\u202E丙\u0000\uD800" })).toBe(
      "原因：甲 乙 丙 。",
    );
  });
});
