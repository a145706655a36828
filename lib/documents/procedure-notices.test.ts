import { expect, test } from "vitest";
import { costEngineer } from "@/lib/professions/cost-engineer/r1";
import {
  correctionInput,
  extensionInput,
  grantInput,
  notAcceptedInput,
  noticeInput,
} from "@/tests/documents/official";
import { composeGrant } from "./decision-content";
import { composeNotice } from "./notice-content";
import { officialContent, officialText } from "./official-content";
import { composeCorrection, composeExtension, composeNotAccepted } from "./procedure-notices";

const textOf = (content: Parameters<typeof officialText>[0]) => {
  expect(officialContent.parse(JSON.parse(JSON.stringify(content)))).toEqual(content);
  return officialText(content).join("\n");
};

test("a notice of correction names everything, by when and what follows", () => {
  const text = textOf(composeCorrection(costEngineer, correctionInput()));
  for (const said of [
    "补正告知书",
    "第三十二条第一款第（四）项",
    "电话无人接听，请核对后填写能够联系到人事部门的号码 企业联系电话",
    "继续教育学时",
    "2026年12月24日前（含当日）",
    "受理编号不变",
    "逾期没有提交的",
    "021-962600",
  ])
    expect(text).toContain(said);
});

test("a notice of not accepting names clause, right authority and remedies", () => {
  const text = textOf(composeNotAccepted(costEngineer, notAcceptedInput()));
  for (const said of ["第（二）项", "请向江苏省住房和城乡建设厅提出申请", "六十日内", "六个月内"])
    expect(text).toContain(said);
  const incomplete = notAcceptedInput({ ground: "incomplete", rightAuthority: null });
  expect(textOf(composeNotAccepted(costEngineer, incomplete))).not.toContain("请向");
});

test("a notice of extension names reason and new day, and guesses no day that the calendar does not reach", () => {
  const text = textOf(composeExtension(costEngineer, extensionInput()));
  for (const said of [
    "须向外省的培训机构核实继续教育学时",
    "第四十二条第一款",
    "延长十个工作日",
    "2027年1月4日前",
  ])
    expect(text).toContain(said);
  expect(textOf(composeExtension(costEngineer, extensionInput({ dueOn: null })))).toContain(
    "在延长后的期限内",
  );
});

test("what the law accepts and grants by itself says so", () => {
  expect(textOf(composeNotice(costEngineer, noticeInput({ byLaw: true })))).toContain(
    "自收到申请材料之日起即为受理",
  );
  expect(textOf(composeGrant(costEngineer, grantInput({ byLaw: true })))).toContain(
    "第五十条第二款的规定，视为准予延续",
  );
});
