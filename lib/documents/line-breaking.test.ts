import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { balanceLines, breakLines } from "./line-breaking";

/** Every character is one wide, Latin ones a half. */
const measure = (text: string) => [...text].reduce((sum, c) => sum + (/[\x20-\x7e]/.test(c) ? 0.5 : 1), 0);
const broken = (text: string, width: number) => breakLines(text, width, measure);

describe("lines are broken as Chinese is set", () => {
  test.each<[string, string, number, string[]]>([
    ["between any two characters", "一二三四五六七", 3, ["一二三", "四五六", "七"]],
    ["not before a full stop", "一二三。四五", 3, ["一二", "三。四", "五"]],
    ["not before a closing bracket and comma", "一二三（四），五", 6, ["一二三", "（四），五"]],
    ["not after an opening bracket", "一二（三四）", 3, ["一二", "（三", "四）"]],
    ["not inside a day", "有效期至2027年6月11日止", 8, ["有效期至", "2027年6月11日止"]],
    ["not inside a number or word", "编号W2026110330047号", 8, ["编号", "W2026110330047号"]],
    ["not inside a dash or an omission", "一二——三……四", 3, ["一", "二——", "三……", "四"]],
    ["at a space, which vanishes", "Anna Maria Rossi", 5.5, ["Anna Maria", "Rossi"]],
    ["a word wider than the line is cut", "ABCDEFGH", 2, ["ABCD", "EFGH"]],
    ["an indent stays at the beginning only", "　　一二三四", 4, ["　　一二", "三四"]],
    ["nothing is one empty line", "", 4, [""]],
    ["signs alone do not hang over", "。。。。", 2, ["。。", "。。"]],
    ["of two units each is one", "𠮷𠮷𠮷", 2, ["𠮷𠮷", "𠮷"]],
  ])("%s", (_name, text, width, lines) => {
    expect(broken(text, width)).toEqual(lines);
  });

  test("no line is wider than allowed, and nothing but spaces is lost", () => {
    const letters = fc.constantFrom(..."一二三四五。，（）《》“”——……Ab3-. 　王𠮷·");
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 60 }), fc.integer({ min: 2, max: 12 }), (text, width) => {
        const lines = broken(text.join(""), width);
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
        expect(lines.join("").replace(/\s/g, "")).toBe(text.join("").replace(/\s/g, ""));
      }),
    );
  });
});

describe("a label is balanced", () => {
  test.each<[string, number, string[]]>([
    ["统一社会信用代码", 7, ["统一社会", "信用代码"]],
    ["姓名", 7, ["姓名"]],
    ["一二三四五六七八九", 4, ["一二三", "四五六", "七八九"]],
  ])("%s", (text, width, lines) => {
    expect(balanceLines(text, width, measure)).toEqual(lines);
  });
});
