import { describe, expect, test } from "vitest";
import { asPlainDate } from "@/lib/domain/plain-date";
import { professions } from "@/lib/professions";
import { registryActKinds } from "@/lib/professions/registry-acts-schema";
import { type OfficialContent, officialContent, officialText } from "./official-content";
import { composeAct, composeAnnouncement } from "./registration-act-content";

const input = {
  facts: "经核查，当事人提交的劳动合同不真实",
  holder: "陈望舒",
  employer: "上海衡石工程咨询有限公司",
  registrationNumber: "建[造]21263100000001",
  validFrom: asPlainDate("2026-01-01"),
  validTo: asPlainDate("2029-12-31"),
  number: "沪建注造撤〔2026〕000001",
  registry: {
    authority: "上海市住房和城乡建设管理委员会",
    province: "上海市",
    hotline: "021-12345",
    address: "大沽路100号",
  },
  date: asPlainDate("2026-11-20"),
  heardUntil: asPlainDate("2026-11-27"),
  barredUntil: null,
  verifyUrl: "https://zhice.test/verify/x",
  test: false,
};

describe.each(professions.map((profession) => [profession.names.full.zh, profession] as const))(
  "%s",
  (_, profession) => {
    const specialty =
      profession.specialties.kind === "none" ? null : (profession.specialties.offered[0]?.code ?? null);

    test.each(registryActKinds)("every ground of a %s makes its documents", (kind) => {
      for (const ground of profession.registryActs[kind]) {
        const asked = { ...input, specialty, kind, ground };
        const content = composeAct(profession, asked);
        expect(officialContent.parse(content)).toEqual(content);
        const text = said(content);
        expect(text).toContain(input.registrationNumber);
        expect(text).toContain(ground.label.zh);
        const ends = kind !== "lock" && kind !== "unlock";
        expect(text.includes("行政复议")).toBe(ends);
        expect(text.includes("undefined")).toBe(false);
        if (ground.hearing) expect(said(composeAnnouncement(profession, asked))).toContain("2026年11月27日");
        else expect(() => composeAnnouncement(profession, asked)).toThrow();
      }
    });

    test("nobody loses a registration by an act of the authority without being heard first, and every act is for two", () => {
      for (const kind of ["rescission", "revocation"] as const)
        for (const ground of profession.registryActs[kind])
          expect(ground.hearing?.value, ground.code).toBeGreaterThan(0);
      const codes = registryActKinds.flatMap((kind) =>
        profession.registryActs[kind].map(({ code }) => `${kind} ${code}`),
      );
      expect(new Set(codes).size).toBe(codes.length);
    });
  },
);

const said = (content: OfficialContent): string => officialText(content).join("\n");
