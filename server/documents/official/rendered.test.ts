import { describe, expect, test } from "vitest";
import { composeGrant, composeRefusal } from "@/lib/documents/decision-content";
import { composeNotice } from "@/lib/documents/notice-content";
import type { OfficialContent } from "@/lib/documents/official-content";
import { costEngineer } from "@/lib/professions/cost-engineer/r1";
import { outlinesOf } from "@/server/documents/fonts/font-chain";
import { countPages, drawPage } from "@/server/documents/page-images";
import { sealLines } from "@/server/signing/pdf/appearance-lines";
import { signSample } from "@/server/verification/testing/signed-form";
import { makeWorld, registrySigner } from "@/server/verification/testing/world";
import { differingPixels } from "@/tests/documents/compare-pages";
import { grantInput, noticeInput, refusalInput } from "@/tests/documents/official";
import { drawOfficial } from "./draw-official";

const at = new Date("2026-11-20T07:00:00Z");
/** Pixels of 2,036,400; a wrong character changes more than 100. */
const allowed = 60;

const world = await makeWorld();
const signer = await registrySigner(world.authority);

async function sealed(content: OfficialContent): Promise<Uint8Array> {
  const { authority, test } = content;
  return signSample(await drawOfficial(content, at), {
    party: "registry",
    signer,
    timestamps: world.timestamps,
    lines: sealLines({ authority, test }),
    outlines: (text) => outlinesOf(text, "serifBold"),
  });
}

async function differencesOf(pdf: Uint8Array, ...names: string[]): Promise<number[]> {
  expect(await countPages(pdf)).toBe(names.length);
  return Promise.all(
    names.map(async (name, index) => differingPixels(name, await drawPage(pdf, index + 1, 1200))),
  );
}

const few = (pixels: number) => pixels < allowed;

describe("an official document looks like the picture that was approved", () => {
  test("a notice of acceptance under its seal", async () => {
    const pdf = await sealed(composeNotice(costEngineer, noticeInput()));
    expect(await differencesOf(pdf, "notice")).toSatisfy((all: number[]) => all.every(few));
  }, 30_000);

  test("a decision that grants, with a code to check it by, before it is sealed, in production", async () => {
    const input = grantInput({
      test: false,
      verifyUrl: "https://zhice.example/verify/q7Jm3v0dT2uYx8Kc5nRbWa",
    });
    const pdf = await drawOfficial(composeGrant(costEngineer, input), at);
    expect(await differencesOf(pdf, "grant")).toSatisfy((all: number[]) => all.every(few));
  }, 30_000);

  test("a decision that refuses, so long that it takes a second page, of an authority with a long name", async () => {
    const { registry } = refusalInput();
    const authority = "长三角生态绿色一体化发展示范区执行委员会住房和城乡建设行政审批管理局注册事务中心";
    const input = refusalInput({
      facts: "你在申请之日同时在两个单位缴纳社会保险，且未能说明理由；".repeat(16).slice(0, -1),
      reasons: ["REFUSE_02", "REFUSE_03", "REFUSE_10"],
      registry: { ...registry, authority },
    });
    const pdf = await sealed(composeRefusal(costEngineer, input));
    expect(await differencesOf(pdf, "refusal-1", "refusal-2")).toSatisfy((all: number[]) => all.every(few));
  }, 30_000);

  test("one character for a similar one is noticed", async () => {
    const pdf = await sealed(composeNotice(costEngineer, noticeInput({ applicant: "王晓崗" })));
    const page = await drawPage(pdf, 1, 1200);
    expect(await differingPixels("notice", page, "compare only")).toBeGreaterThan(allowed);
  }, 30_000);
});
