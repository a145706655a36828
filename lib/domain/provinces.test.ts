import { expect, test } from "vitest";
import { provinceOf, provinces } from "./provinces";

test("lists the 31 provinces once each, with what a registry's code can begin with", () => {
  expect(provinces).toHaveLength(31);
  expect(new Set(provinces.map(({ slug }) => slug)).size).toBe(31);
  for (const { code, name, slug } of provinces) {
    expect(code).toMatch(/^\d{2}$/);
    expect(name.zh).toMatch(/[省市区]$/);
    expect(slug).toMatch(/^[a-z][a-z-]+$/);
  }
});

test("finds one by its code", () => {
  expect(provinceOf("15")).toEqual({
    code: "15",
    name: { zh: "内蒙古自治区", en: "Inner Mongolia" },
    slug: "inner-mongolia",
  });
  expect(provinceOf("83")).toBeUndefined();
});
