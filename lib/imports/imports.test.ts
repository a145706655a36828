import { describe, expect, test } from "vitest";
import { readDay } from "./read-day";
import { columnNamed, importNames, importTables, templateOf } from "./tables";

describe("a day in a spreadsheet", () => {
  test.each([
    ["2024-03-05", "2024-03-05"],
    ["2024/3/5", "2024-03-05"],
    [" 2024.3.5 ", "2024-03-05"],
    ["2024年3月5日", "2024-03-05"],
    ["2024-02-30", undefined],
    ["05/03/2024", undefined],
    ["2024-3/5", undefined],
    ["45356", undefined], // what a spreadsheet keeps inside
    ["", undefined],
  ])("%j is %j", (text, day) => expect(readDay(text)).toBe(day));
});

describe("the columns of an import", () => {
  test.each(importNames)("of %s are found by key and by the template's word", (table) => {
    for (const { key, zh } of importTables[table].columns) {
      expect(columnNamed(table, key)).toBe(key);
      expect(columnNamed(table, ` ${key.toUpperCase()} `)).toBe(key);
      expect(columnNamed(table, zh)).toBe(key);
    }
    expect(columnNamed(table, "备注")).toBeUndefined();
    expect(templateOf(table)).toMatch(/^\uFEFF.+\r\n$/);
  });
});
