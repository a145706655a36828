import { expect, test } from "vitest";
import { emptyDraft } from "./empty-draft";
import { sameTyping } from "./same-typing";

test("two drafts are the same typing when every field is; the tick of the declaration does not count", () => {
  const typed = { ...emptyDraft, employerName: "建华工程咨询有限公司", isApprovalDate: true };
  expect(sameTyping(typed, { ...typed })).toBe(true);
  expect(sameTyping(typed, { ...typed, agreed: true })).toBe(true);
  expect(sameTyping(typed, { ...typed, isApprovalDate: false })).toBe(false);
  expect(sameTyping(typed, { ...typed, employerName: "" })).toBe(false);
});
