import { expect, test } from "vitest";
import { formatNumber } from "@/lib/domain/registration-number";
import { professions } from "@/lib/professions";
import { specialtiesOf } from "@/lib/professions/parts";
import type { Profession } from "@/lib/professions/schema";
import { fontChainFor } from "@/server/documents/fonts/font-chain";
import { certificateSample } from "@/tests/documents/certificate";
import { layoutOf } from "./layout-of";
import type { TextElement } from "./model";

/** One certificate of a profession for each of its specialties, or one where there are none. */
const certificates = professions.flatMap((profession) => {
  const specialties = specialtiesOf(profession);
  return (specialties.length > 0 ? specialties : [undefined]).map(
    (specialty) => [`${profession.code} ${specialty?.code ?? ""}`, profession, specialty] as const,
  );
});

function contentOf(profession: Profession, specialty: (typeof certificates)[number][2]) {
  return certificateSample({
    title: profession.names.certificateTitle.zh,
    professionCode: profession.code,
    number: formatNumber(profession.number, {
      year: 2026,
      province: "31",
      sequence: 47,
      specialtyDigit: specialty?.numberDigit,
    }),
    specialty: specialty?.label.zh ?? null,
  });
}

test.each(certificates)(
  "the certificate of a %s says what it must, inside its frame",
  async (_name, profession, specialty) => {
    const content = contentOf(profession, specialty);
    const { elements } = await layoutOf(profession, content, { signature: { width: 480, height: 180 } });
    const texts = elements.filter((element): element is TextElement => element.kind === "text");
    const said = texts.map(({ text }) => text);
    const { titleLines, rows, sheet } = profession.certificate;
    expect(said).toEqual(
      expect.arrayContaining([
        ...titleLines,
        ...rows.map(({ label }) => label),
        content.number,
        content.employer,
      ]),
    );
    if (specialty) expect(said).toContain(specialty.label.zh);
    for (const { text, style, size, tracking = 0, x } of texts) {
      const chain = await fontChainFor(text);
      const end = x + (chain.widthOf(text, style) * size) / 1000 + tracking * ([...text].length - 1);
      expect([text, x > sheet.frame.x, end < sheet.frame.x + sheet.frame.width]).toEqual([text, true, true]);
    }
  },
);
