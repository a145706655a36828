import { expect, test } from "vitest";
import { documentKinds } from "@/lib/domain/document-numbers";
import { asPlainDate } from "@/lib/domain/plain-date";
import { professions } from "@/lib/professions";
import { exampleDocument } from "./example-document";
import { noNoticeTexts, noticeTexts } from "./notice-texts";
import { officialContent, officialText } from "./official-content";

const registry = {
  authority: "上海市住房和城乡建设管理委员会",
  province: "上海市",
  hotline: "021-962600",
  address: "某路 1 号",
  documentPrefix: "沪建注造",
};
const own = noticeTexts.parse({
  contact: "电子邮箱 zc@example.cn。",
  counter: "某路 1 号一楼",
  reconsideration: "住房和城乡建设部",
  court: "上海铁路运输法院",
  notes: Object.fromEntries(documentKinds.map((kind) => [kind, `附加说明 ${kind}`])),
});
const of = (texts = noNoticeTexts) => ({
  registry: { ...registry, texts },
  day: asPlainDate("2026-11-20"),
  verifyUrl: "https://example.cn/register",
});

test.each(professions.map((profession) => [profession.code, profession] as const))(
  "every document of %s can be looked at, with the registry's texts and without",
  (_, profession) => {
    for (const kind of documentKinds) {
      const usual = exampleDocument(kind, { profession, ...of() });
      const worded = exampleDocument(kind, { profession, ...of(own) });
      expect(officialContent.parse(worded)).toMatchObject({ kind, test: true });
      const [before, after] = [officialText(usual).join("\n"), officialText(worded).join("\n")];
      expect(before).toContain("咨询电话：021-962600；联系地址：某路 1 号。");
      expect(after).toContain("联系地址：某路 1 号；电子邮箱 zc@example.cn；办事窗口：某路 1 号一楼。");
      expect(after.endsWith(`附加说明 ${kind}`)).toBe(true);
      expect(before.includes("向上海市人民政府申请行政复议")).toBe(
        after.includes("向住房和城乡建设部申请行政复议"),
      );
      expect(before.includes("向人民法院提起")).toBe(after.includes("向上海铁路运输法院提起"));
    }
  },
);

test("texts stay within their bounds, on one line and without signs of markup", () => {
  const keysOf = (texts: object) => noticeTexts.safeParse(texts).error?.issues.map(({ message }) => message);
  expect(noticeTexts.parse({ counter: " 某路\n 1 号 " }).counter).toBe("某路 1 号");
  expect(keysOf({ counter: "长".repeat(201) })).toEqual(["noticeTexts.long"]);
  expect(keysOf({ court: "<b>法院</b>" })).toEqual(["noticeTexts.sign"]);
  expect(keysOf({ notes: { refused: "长".repeat(301) } })).toEqual(["noticeTexts.long"]);
});
