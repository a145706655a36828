import { expect, test } from "vitest";
import { costEngineer } from "@/lib/professions/cost-engineer/r1";
import { formFileName } from "./form-file-name";

test.each([
  ["初始注册", "2021-12-02T06:52:12Z", "20211202145212"],
  ["增项注册", "2021-10-20T02:13:43Z", "20211020101343"],
  ["延续注册", "2021-10-20T03:15:42Z", "20211020111542"],
  ["注销注册", "2021-10-20T03:38:59Z", "20211020113859"],
])("#50 #71 #79 #88 the manual's example of %s drawn at %s is stamped %s", (matter, at, stamp) => {
  const { matters, names } = costEngineer;
  const name = Object.values(matters).find((one) => one.name.zh === matter)?.name.zh;
  expect(formFileName(`${names.full.zh}${name}申请表`, new Date(at))).toBe(
    `二级造价工程师${matter}申请表_${stamp}.pdf`,
  );
});

test.each([
  ["2021-12-02T06:52:12Z", "20211202145212"],
  ["2026-12-31T16:00:00Z", "20270101000000"],
  ["2026-01-01T00:00:09.999Z", "20260101080009"],
])("a file drawn at %s is stamped %s, in Shanghai's time of 24 hours", (at, stamp) => {
  expect(formFileName("二级造价工程师初始注册申请表", new Date(at))).toBe(
    `二级造价工程师初始注册申请表_${stamp}.pdf`,
  );
});
