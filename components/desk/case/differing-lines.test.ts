import { expect, test } from "vitest";
import { differingLines } from "./differing-lines";

test("only what differs is told, in order, also what came or went", () => {
  const before = [
    { label: "电话", value: "1" },
    { label: "学时", value: "15" },
    { label: "企业", value: "甲" },
  ];
  const after = [
    { label: "电话", value: "2" },
    { label: "学时", value: "15" },
    { label: "学时", value: "60" },
  ];
  expect(differingLines(before, after)).toEqual([
    { label: "电话", from: "1", to: "2" },
    { label: "学时", from: "", to: "60" },
    { label: "企业", from: "甲", to: "" },
  ]);
  expect(differingLines(before, before)).toEqual([]);
});
