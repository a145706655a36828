import { describe, expect, test } from "vitest";
import { composeForm, type FormInput } from "@/lib/documents/form-content";
import { costEngineer } from "@/lib/professions/cost-engineer/r1";
import type { Profession } from "@/lib/professions/schema";
import { structuralEngineer } from "@/lib/professions/structural-engineer/r1";
import { countPages, drawPage } from "@/server/documents/page-images";
import { differingPixels } from "@/tests/documents/compare-pages";
import { formImages, formInput } from "@/tests/documents/form";
import { matterForms } from "@/tests/documents/matters";
import { drawForm } from "./draw-form";

const at = new Date("2026-11-09T12:51:12Z");
const images = await formImages();
/** Pixels of 2,036,400; a wrong character changes more than 100, another decoder of JPEG some in the pictures. */
const allowed = 60;

const render = async (profession: Profession, input: FormInput) => {
  const pdf = await drawForm(composeForm(profession, input), images, at);
  const pages = Array.from({ length: await countPages(pdf) }, (_, index) => drawPage(pdf, index + 1, 1200));
  return Promise.all(pages);
};

function rareAndLong(): FormInput {
  const input = formInput();
  const name = "䶮㛃𬭎𠮷阿卜杜拉·买买提艾力·克热木江·吐尔逊巴克·努尔艾买";
  const employer =
    "上海衡石工程咨询（集团）股份有限公司长三角生态绿色一体化发展示范区青浦吴江嘉善第一分公司暨建设项目全过程造价咨询与司法鉴定中心";
  return formInput({
    identity: { ...input.identity, name, idType: "hkMoPermit", idNumber: "H1234567801" },
    answers: { ...input.answers, employer: { ...input.answers.employer, name: employer } },
  });
}

describe("a form looks like the picture that was approved", () => {
  test("#47 #48 with every row", async () => {
    const [page, ...more] = await render(costEngineer, formInput());
    expect(more).toEqual([]);
    expect(page && (await differingPixels("form", page))).toBeLessThan(allowed);
  }, 30_000);

  test("with rare characters, a name of 30, and long names in long declarations", async () => {
    const input = rareAndLong();
    expect([...input.identity.name]).toHaveLength(30);
    const [first, second, ...more] = await render(costEngineer, input);
    expect(more).toEqual([]);
    expect(first && (await differingPixels("form-rare-1", first))).toBeLessThan(allowed);
    expect(second && (await differingPixels("form-rare-2", second))).toBeLessThan(allowed);
  }, 30_000);

  test("with few rows, in production", async () => {
    const [page] = await render(structuralEngineer, { ...matterForms.structuralDeregistration, test: false });
    expect(page && (await differingPixels("form-short", page))).toBeLessThan(allowed);
  }, 30_000);
});

test("one character for a similar one is noticed", async () => {
  const input = rareAndLong();
  const name = input.identity.name.replace("𠮷", "吉");
  const [first] = await render(costEngineer, { ...input, identity: { ...input.identity, name } });
  expect(first && (await differingPixels("form-rare-1", first, "compare only"))).toBeGreaterThan(allowed);
}, 30_000);
