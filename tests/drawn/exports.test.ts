import { expect, test } from "vitest";
import { auditConditions, auditNarrowed } from "@/components/audit/audit-conditions";
import { exportMarks } from "@/components/exports/export-marks";
import { auditFilter } from "@/lib/dto/audit";

const subject = "11111111-1111-4111-8111-111111111111";
const filter = auditFilter.parse({
  from: "2026-11-01",
  actor: "officer",
  action: "officer.invited",
  login: "310101199403071234",
  subject,
});

test("an exported log says in words how it is narrowed, and the log says of a login only that one was typed", async () => {
  const conditions = await auditConditions(filter);
  expect(conditions).toEqual([
    "从 2026-11-01",
    "操作 发出邀请",
    "操作人类别 工作人员",
    "工作人员工号 310101199403071234",
    `对象 ${subject}`,
  ]);
  expect(await auditConditions({ action: "export" })).toEqual(["操作 导出"]);
  expect(await auditConditions({ action: "fromAnotherRelease" })).toEqual(["操作 fromAnotherRelease"]);
  expect(auditNarrowed(filter)).toEqual({
    from: "2026-11-01",
    actor: "officer",
    action: "officer.invited",
    login: true,
    subject,
  });
  const by = { login: "f0001", name: "方知行" };
  const at = new Date("2026-11-20T06:00:00Z");
  const [title, exported, narrowed] = await exportMarks({ title: "操作记录", by, at, conditions });
  expect([title, exported]).toEqual(["操作记录", expect.stringContaining("方知行（f0001）")]);
  expect(narrowed).toContain(conditions.join("；"));
});
