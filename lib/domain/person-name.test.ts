import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalisePersonName, readPersonName, samePersonName } from "./person-name";

const chinese = { latin: false };
const foreign = { latin: true };

describe("names are read into their stored form", () => {
  test.each([
    ["王小明", "王小明"],
    [" 王　小 明 ", "王小明"],
    ["王\u200B小\uFEFF明", "王小明"],
    ["欧阳娜娜", "欧阳娜娜"],
    ["𠮷田䶮", "𠮷田䶮"],
    ["\u{30EDE}\u{31350}\u{2EBF0}", "\u{30EDE}\u{31350}\u{2EBF0}"],
    ["隆\uF9DC", "隆\uF9DC"],
    ["⽅明", "方明"],
    ["阿卜杜拉·买买提", "阿卜杜拉·买买提"],
  ])("%j becomes %j", (raw, name) => {
    expect(readPersonName(raw, chinese)).toEqual({ ok: true, value: name });
  });

  test.each(["·", "•", "・", "･", "‧", "∙", "⋅", ".", "．", " · ", " . "])("the dot %j becomes ·", (dot) => {
    expect(readPersonName(`阿卜杜拉${dot}买买提`, chinese)).toEqual({ ok: true, value: "阿卜杜拉·买买提" });
  });

  test.each([
    ["  John   Smith ", "John Smith"],
    ["Ｊｏｈｎ Smith", "John Smith"],
    ["Seán O’Neill-Núñez", "Seán O'Neill-Núñez"],
    ["Nu\u0301n\u0303ez", "Núñez"],
    ["李 Peter", "李Peter"],
    ["'t Hart", "'t Hart"],
  ])("a foreigner's %j becomes %j", (raw, name) => {
    expect(readPersonName(raw, foreign)).toEqual({ ok: true, value: name });
  });
});

describe("each fault has its name", () => {
  const offending = (character: string, codePoint: string) => ({
    key: "character",
    values: { character, codePoint },
  });

  test.each([
    ["", [{ key: "tooShort" }]],
    ["王", [{ key: "tooShort" }]],
    ["𠮷", [{ key: "tooShort" }]],
    ["王".repeat(31), [{ key: "tooLong" }]],
    ["王小明1", [offending("1", "U+0031")]],
    ["王😀明😀", [offending("😀", "U+1F600")]],
    ["王\uE000", [offending("\uE000", "U+E000")]],
    ["王⺋明", [offending("⺋", "U+2E8B")]],
    ["王<明>", [offending("<", "U+003C"), offending(">", "U+003E")]],
    ["·小明", [{ key: "separator" }]],
    ["买买提··吐尔逊", [{ key: "separator" }]],
    ["买买提·", [{ key: "separator" }]],
  ])("%j is refused", (raw, reasons) => {
    expect(readPersonName(raw, chinese)).toEqual({ ok: false, reasons });
  });

  test("Latin letters are refused on a resident identity card", () => {
    expect(readPersonName("Li明", chinese)).toEqual({
      ok: false,
      reasons: [offending("L", "U+004C"), offending("i", "U+0069")],
    });
  });

  test("signs without a letter and Roman numerals are no foreigner's name", () => {
    expect(readPersonName("''", foreign)).toEqual({ ok: false, reasons: [{ key: "separator" }] });
    expect(readPersonName("Henry Ⅳ", foreign)).toEqual({ ok: false, reasons: [offending("Ⅳ", "U+2163")] });
  });

  test("30 characters outside the basic plane are 30, not 60", () => {
    expect(readPersonName("𠮷".repeat(30), chinese).ok).toBe(true);
  });
});

test("normalising twice changes nothing more, and nothing makes it throw", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (raw) => {
      const once = normalisePersonName(raw);
      expect(normalisePersonName(once)).toBe(once);
      readPersonName(raw, foreign);
    }),
  );
});

test("the same name is recognised in its different writings", () => {
  expect(samePersonName("阿卜杜拉•买买提", " 阿卜杜拉 · 买买提")).toBe(true);
  expect(samePersonName("SMITH JOHN", "Smith  John")).toBe(true);
  expect(samePersonName("王小明", "王晓明")).toBe(false);
});
