import { expect, test } from "vitest";
import { formFileName } from "./form-file-name";

test.each([
  ["2021-12-02T06:52:12Z", "20211202145212"],
  ["2026-12-31T16:00:00Z", "20270101000000"],
  ["2026-01-01T00:00:09.999Z", "20260101080009"],
])("a file drawn at %s is stamped %s, in Shanghai's time of 24 hours", (at, stamp) => {
  expect(formFileName("二级造价工程师初始注册申请表", new Date(at))).toBe(
    `二级造价工程师初始注册申请表_${stamp}.pdf`,
  );
});
