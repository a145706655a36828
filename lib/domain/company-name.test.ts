import fc from "fast-check";
import { expect, test } from "vitest";
import { normaliseCompanyName, sameCompanyName, sameEnterprise } from "./company-name";

test.each([
  ["建华（上海）工程咨询有限公司", "建华(上海)工程咨询有限公司"],
  [" 建华 ( 上海 ) 工程咨询　有限公司\u200B", "建华(上海)工程咨询有限公司"],
  ["建华﹙上海﹚工程咨询有限公司", "建华(上海)工程咨询有限公司"],
  ["ＡＢＣ工程咨询有限公司", "ABC工程咨询有限公司"],
])("%j is looked up as %s", (raw, name) => {
  expect(normaliseCompanyName(raw)).toBe(name);
});

test("the same company is recognised in its different writings, another is not", () => {
  expect(sameCompanyName("建华（上海）工程咨询有限公司", "建华(上海) 工程咨询有限公司")).toBe(true);
  expect(sameCompanyName("abc工程咨询有限公司", "ＡＢＣ工程咨询有限公司")).toBe(true);
  expect(sameCompanyName("建华（上海）工程咨询有限公司", "建华上海工程咨询有限公司")).toBe(false);
});

test("an enterprise is the same by its credit code and its name together", () => {
  const stated = { creditCode: "91310000MA1FL0AB3X", name: "建华（上海）工程咨询有限公司" };
  expect(sameEnterprise(stated, { ...stated, name: "建华(上海)工程咨询有限公司" })).toBe(true);
  expect(sameEnterprise(stated, { ...stated, name: "建华上海工程咨询有限公司" })).toBe(false);
  expect(sameEnterprise(stated, { ...stated, creditCode: "91310000MA1FL0AC1Q" })).toBe(false);
});

test("normalising twice changes nothing more", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (raw) => {
      const once = normaliseCompanyName(raw);
      expect(normaliseCompanyName(once)).toBe(once);
    }),
  );
});
