import { describe, expect, test } from "vitest";
import { endedMarks, testCertificate } from "@/lib/documents/certificate-values";
import { asPlainDate } from "@/lib/domain/plain-date";
import type { CertificateContent } from "@/lib/dto/certificate";
import { costEngineer } from "@/lib/professions/cost-engineer/r1";
import { structuralEngineer } from "@/lib/professions/structural-engineer/r1";
import { fontChainFor, UndrawableText } from "@/server/documents/fonts/font-chain";
import { certificateSample } from "@/tests/documents/certificate";
import { layoutOf } from "./layout-of";
import type { LayoutElement, LayoutPage, TextElement } from "./model";

const signature = { width: 480, height: 180 };
const layOut = (changes?: Partial<CertificateContent>, profession = costEngineer) =>
  layoutOf(profession, certificateSample(changes), { signature });
const texts = ({ elements }: LayoutPage): TextElement[] =>
  elements.filter((element): element is TextElement => element.kind === "text");
const wordsOf = (page: LayoutPage) => texts(page).map(({ text }) => text);
const tagged = (page: LayoutPage, tag: string) => texts(page).filter((element) => element.tag === tag);
const imagesOf = ({ elements }: LayoutPage) =>
  elements.filter((element) => element.kind === "image").map(({ image }) => image);

async function widthOf({ text, style, size, tracking = 0 }: TextElement): Promise<number> {
  const chain = await fontChainFor(text);
  return (chain.widthOf(text, style) * size) / 1000 + tracking * ([...text].length - 1);
}

describe("a certificate", () => {
  test("says everything that the manual's does, in its order", async () => {
    const said = wordsOf(await layOut());
    const all = [
      ..."姓名 王晓岚 性别 女 出生日期 1994年03月07日 注册编号 建[造]21263100000047".split(" "),
      ..."聘用企业 上海衡石工程咨询有限公司 注册专业 土木建筑工程 有效期至 2030年12月03日".split(" "),
      ..."中华人民共和国 二级造价工程师注册证书 上海市住房和城乡建设管理委员会".split(" "),
      ..."签发日期 2026年12月04日 个人签名 签名日期 扫码查验".split(" "),
    ];
    expect(all.filter((text) => !said.includes(text))).toEqual([]);
    const labels = all.slice(0, 14).filter((_, index) => index % 2 === 0);
    expect(said.filter((text) => labels.includes(text))).toEqual(labels);
  });

  test("names each of its values for machines", async () => {
    const page = await layOut();
    const names = ["XM", "XB", "CSNY", "ZZBH", "PYDW", "ZY", "ZZYXQJZRQ", "ZZBFJG", "ZZBFRQ"];
    expect(texts(page).flatMap(({ tag }) => tag ?? [])).toEqual(names);
    expect(tagged(page, "XM").map(({ text }) => text)).toEqual(["王晓岚"]);
  });

  test("is marked as ended, with the day and in words, exactly on the copy that proves it", async () => {
    const copy = await layOut({ deregisteredOn: asPlainDate("2027-03-05") });
    expect(wordsOf(copy)).toEqual(expect.arrayContaining(Object.values(endedMarks.deregistration)));
    expect(tagged(copy, "ZXRQ").map(({ text }) => text)).toEqual(["2027年03月05日"]);
    const plain = wordsOf(await layOut()).join("");
    for (const word of Object.values(endedMarks.deregistration)) expect(plain).not.toContain(word);
  });

  test("has no row for a specialty in a profession without", async () => {
    const page = await layOut({ specialty: null }, structuralEngineer);
    expect(wordsOf(page)).not.toContain("注册专业");
    expect(tagged(page, "ZY")).toEqual([]);
  });

  test("of a profession with specialties is not made without one", async () => {
    await expect(layOut({ specialty: null })).rejects.toThrow("specialty");
  });

  test("says that it is a test exactly when it is one", async () => {
    expect(wordsOf(await layOut())).toEqual(expect.arrayContaining([testCertificate, "测试"]));
    expect(wordsOf(await layOut({ test: false })).join("")).not.toContain("测试");
  });

  test("shows a signature where there is one, undistorted, on its line", async () => {
    const page = await layOut();
    const shown = page.elements.find((element) => element.kind === "image" && element.image === "signature");
    if (shown?.kind !== "image") throw new Error("no signature");
    expect(shown.width / shown.height).toBeCloseTo(480 / 180, 5);
    expect(shown.y + shown.height).toBeLessThan(costEngineer.certificate.sheet.signature.y);
    const without = await layoutOf(costEngineer, certificateSample(), { signature: null });
    expect([imagesOf(page), imagesOf(without)]).toEqual([
      ["photo", "qr", "signature"],
      ["photo", "qr"],
    ]);
  });

  test("is refused when a character is in no font", async () => {
    await expect(layOut({ name: "王\u{30000}" })).rejects.toThrow(UndrawableText);
  });

  test("keeps what all share below the rest, the same whoever holds it", async () => {
    const shared = ({ elements }: LayoutPage) =>
      elements.filter((element) => element.kind !== "image" && element.template);
    const page = await layOut();
    const first = shared(page);
    expect(page.elements.slice(0, first.length)).toEqual(first);
    expect(shared(await layOut({ name: "欧阳𠮷", employer: "上海".repeat(40) }))).toEqual(first);
  });
});

describe("whatever it says stays where it belongs", () => {
  const { sheet } = costEngineer.certificate;
  const long = {
    name: "阿卜杜拉·买买提艾力·克热木江·吐尔逊巴克·努尔艾买提江",
    employer: "上海衡石工程咨询（集团）股份有限公司".repeat(8),
    specialty: "土木建筑工程".repeat(9),
    authority: "长三角生态绿色一体化发展示范区执行委员会".repeat(4),
  };

  test.each([
    ["short words", {}],
    ["long ones", long],
    ["a Latin name", { employer: `Hengshi ${"Consulting ".repeat(12)}Ltd.`, name: "A".repeat(90) }],
  ])("%s", async (_what, changes) => {
    const page = await layOut(changes);
    for (const element of texts(page)) {
      const end = element.x + (await widthOf(element));
      expect([element.text, element.x > sheet.frame.x + 3]).toEqual([element.text, true]);
      expect([element.text, end < sheet.frame.x + sheet.frame.width - 3]).toEqual([element.text, true]);
    }
    const rows = sheet.rows.y + sheet.rows.height;
    for (const tag of ["XM", "XB", "CSNY", "ZZBH", "PYDW", "ZY", "ZZYXQJZRQ"])
      for (const { y, size } of tagged(page, tag)) {
        expect(y).toBeLessThan(rows);
        expect(y - size).toBeGreaterThan(sheet.rows.y - 1);
      }
  });

  test("no line of a value touches the row above or below", async () => {
    const page = await layOut(long);
    const lines = page.elements.filter(isRule).map(({ d }) => (d[0] && "y" in d[0] ? d[0].y : 0));
    for (const { y, size } of tagged(page, "PYDW")) {
      const above = Math.max(...lines.filter((line) => line < y));
      expect(y - size * 0.86).toBeGreaterThan(above);
    }
  });

  test("a long name of an employer is shown whole", async () => {
    const page = await layOut(long);
    expect(
      tagged(page, "PYDW")
        .map(({ text }) => text)
        .join(""),
    ).toBe(long.employer);
  });
});

const isRule = (element: LayoutElement): element is Extract<LayoutElement, { kind: "path" }> =>
  element.kind === "path" && element.d.length === 2;
