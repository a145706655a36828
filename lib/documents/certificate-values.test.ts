import { expect, test } from "vitest";
import { asPlainDate } from "@/lib/domain/plain-date";
import { certificateSample } from "@/tests/documents/certificate";
import { certificateDate, certificateTags, certificateValue } from "./certificate-values";

test("a day is written with two digits for month and day", () => {
  expect(certificateDate(asPlainDate("2026-01-09"))).toBe("2026年01月09日");
});

test("a row shows the content's own words, and days written out", () => {
  const content = certificateSample();
  expect(certificateValue(content, "name")).toBe("王晓岚");
  expect(certificateValue(content, "sex")).toBe("女");
  expect(certificateValue(content, "validTo")).toBe("2030年12月03日");
});

test("a specialty that is asked for and not there is an error, never a blank row", () => {
  expect(() => certificateValue(certificateSample({ specialty: null }), "specialty")).toThrow("specialty");
});

test("no two values have the same name", () => {
  const names = Object.values(certificateTags);
  expect(new Set(names).size).toBe(names.length);
});
