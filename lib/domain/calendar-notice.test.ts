import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNotice, writeNotice } from "./calendar-notice";

const notice = `2027-01-01~2027-01-03 休 元旦
2027-02-05~2027-02-11 休 春节
2027-02-14 班 春节
2027-04-03~2027-04-05 休 清明
2027-05-01~2027-05-05 休 劳动节
2027-06-09 休 端午
2027-09-15 休 中秋
2027-10-01~2027-10-07 休 国庆节
2027-10-09 班 国庆节`;
const faultsOf = (text: string) => {
  const read = readNotice(2027, text);
  return read.ok ? [] : read.reasons.map(({ key, values }) => [key, values.line ?? values.what]);
};

describe("the yearly notice", () => {
  it("is read day by day and written as it was", () => {
    const read = readNotice(2027, notice);
    if (!read.ok) throw new Error(JSON.stringify(read.reasons));
    expect(read.value).toHaveLength(29);
    expect(read.value[0]).toEqual({ day: "2027-01-01", off: true, name: "元旦" });
    expect(read.value.filter(({ off }) => !off).map(({ day }) => day)).toEqual(["2027-02-14", "2027-10-09"]);
    expect(writeNotice(read.value)).toBe(notice);
  });

  it("tells at which line what is wrong", () => {
    const lines = [
      "2027-13-01 休 元旦",
      "2026-12-31 休 元旦",
      "2027-02-15 班 春节",
      "放假",
      "2027-03-01~2027-04-01 休 春节",
    ];
    expect(faultsOf(lines.join("\n"))).toEqual([
      ["date", 1],
      ["year", 2],
      ["workday", 3],
      ["line", 4],
      ["long", 5],
    ]);
    expect(faultsOf(`${notice}\n2027-01-02 休 元旦`)).toEqual([["twice", 10]]);
  });

  it("is not taken without the holidays of the law", () => {
    expect(faultsOf(notice.replace("2027-09-15 休 中秋\n", ""))).toEqual([["missing", "中秋"]]);
    expect(faultsOf(notice.replace("2027-05-01~2027-05-05", "2027-05-03~2027-05-05"))).toEqual([
      ["missing", "2027-05-01"],
      ["missing", "2027-05-02"],
    ]);
    expect(faultsOf("").length).toBeGreaterThan(5);
  });

  it("never throws, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: "grapheme" }), (text) => {
        expect(readNotice(2027, text).ok).toBe(false);
      }),
    );
  });
});
