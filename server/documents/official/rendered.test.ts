import { describe, expect, test } from "vitest";
import { composeGrant, composeRefusal } from "@/lib/documents/decision-content";
import { composeDeregistration } from "@/lib/documents/deregistration-decision";
import { composeNotice } from "@/lib/documents/notice-content";
import { noticeTexts, withNote } from "@/lib/documents/notice-texts";
import type { OfficialContent } from "@/lib/documents/official-content";
import { composeCorrection, composeExtension, composeNotAccepted } from "@/lib/documents/procedure-notices";
import { composeAct, composeAnnouncement } from "@/lib/documents/registration-act-content";
import { asPlainDate } from "@/lib/domain/plain-date";
import { costEngineer } from "@/lib/professions/cost-engineer/r1";
import { structuralEngineer } from "@/lib/professions/structural-engineer/r1";
import { outlinesOf } from "@/server/documents/fonts/font-chain";
import { countPages, drawPage } from "@/server/documents/page-images";
import { sealLines } from "@/server/signing/pdf/appearance-lines";
import { signSample } from "@/server/verification/testing/signed-form";
import { makeWorld, registrySigner } from "@/server/verification/testing/world";
import { differingPixels } from "@/tests/documents/compare-pages";
import {
  actInput,
  correctionInput,
  deregistrationInput,
  extensionInput,
  grantInput,
  notAcceptedInput,
  noticeInput,
  refusalInput,
} from "@/tests/documents/official";
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

/** The first page, smaller. */
const small = async (content: OfficialContent) => drawPage(await sealed(content), 1, 800);

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

  test("a decision that ends registrations without their employer", async () => {
    const pdf = await sealed(composeDeregistration(costEngineer, deregistrationInput()));
    expect(await differencesOf(pdf, "deregistration")).toSatisfy((all: number[]) => all.every(few));
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

  test("the notices of the procedure: correction, not accepted, longer", async () => {
    const pages = [
      ["correction", composeCorrection(costEngineer, correctionInput())],
      ["not-accepted", composeNotAccepted(costEngineer, notAcceptedInput())],
      ["extension", composeExtension(costEngineer, extensionInput())],
    ] as const;
    for (const [name, content] of pages)
      expect(await differencesOf(await sealed(content), name)).toSatisfy((all: number[]) => all.every(few));
  }, 30_000);

  test("a notice that a deregistration is accepted and in effect, and a decision that renews without a specialty", async () => {
    const ended = noticeInput({
      matter: "deregistration",
      promisedOn: null,
      handed: { files: ["photo", "form"], continuingEducation: false },
      endedRegistrations: ["建[造]21263100000047"],
    });
    expect(
      await differingPixels("small/notice-deregistration", await small(composeNotice(costEngineer, ended))),
    ).toBeLessThan(allowed);
    const [registration] = grantInput().registrations;
    const renewed = grantInput({
      matter: "renewal",
      specialties: [],
      registrations: registration ? [{ ...registration, number: "S2243100047", specialty: null }] : [],
    });
    expect(
      await differingPixels(
        "small/grant-structural-renewal",
        await small(composeGrant(structuralEngineer, renewed)),
      ),
    ).toBeLessThan(allowed);
  }, 30_000);

  test("the documents of acts on registrations, one with what its registry has it say", async () => {
    const { registry } = actInput("lock", "LOCK_01");
    const texts = noticeTexts.parse({
      contact: "电子邮箱 zczx@example.cn",
      counter: "小木桥路 683 号一楼 3 号窗口，工作日 9:00 至 17:00",
      reconsideration: "住房和城乡建设部",
      court: "上海铁路运输法院",
      notes: { rescission: "请携带身份证件和纸质注册证书到窗口办理交回手续。" },
    });
    const barredUntil = asPlainDate("2030-03-08");
    const rescission = actInput("rescission", "RESCIND_06", {
      barredUntil,
      registry: { ...registry, texts },
    });
    const heardUntil = asPlainDate("2027-03-15");
    const documents = {
      lock: composeAct(costEngineer, actInput("lock", "LOCK_01")),
      unlock: composeAct(costEngineer, actInput("unlock", "UNLOCK_02")),
      hearing: composeAnnouncement(costEngineer, actInput("revocation", "REVOKE_01", { heardUntil })),
      rescission: withNote(composeAct(costEngineer, rescission), texts),
      revocation: composeAct(costEngineer, actInput("revocation", "REVOKE_01", { barredUntil })),
      deregistration: composeAct(costEngineer, actInput("deregistration", "11")),
    };
    for (const [name, content] of Object.entries(documents))
      expect(await differingPixels(`small/act-${name}`, await small(content)), name).toBeLessThan(allowed);
  }, 30_000);

  test("one character for a similar one is noticed", async () => {
    const pdf = await sealed(composeNotice(costEngineer, noticeInput({ applicant: "王晓崗" })));
    const page = await drawPage(pdf, 1, 1200);
    expect(await differingPixels("notice", page, "compare only")).toBeGreaterThan(allowed);
  }, 30_000);
});
