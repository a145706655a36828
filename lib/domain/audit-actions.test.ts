import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { auditActions, auditWord } from "./audit-actions";

test.each(["zh-CN", "en"])(
  "every action of the log has its words, and every group of actions, in %s",
  (language) => {
    const { audit } = JSON.parse(readFileSync(`messages/${language}/administration.json`, "utf8"));
    const worded = Object.entries<Record<string, string>>(audit.action).flatMap(([group, words]) =>
      Object.keys(words).map((name) => `${group}.${name}`),
    );
    expect(worded.sort()).toEqual(auditActions.map(auditWord).sort());
    const groups = new Set(auditActions.map((action) => action.split(".")[0]));
    expect(Object.keys(audit.group).sort()).toEqual([...groups].sort());
  },
);

test("what the code writes past the typed door is among them", () => {
  const source = readFileSync("server/registrations/rename.ts", "utf8");
  const [, written] = /INSERT INTO audit_entry[\s\S]*?'(registration\.\w+)'/.exec(source) ?? [];
  expect(auditActions).toContain(written);
});
