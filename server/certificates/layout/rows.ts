import "server-only";
import { certificateTags, certificateValue } from "@/lib/documents/certificate-values";
import type { CertificateContent } from "@/lib/dto/certificate";
import type { Profession } from "@/lib/professions/schema";
import { fitLines, type Way } from "./fit-lines";
import { levelLine } from "./frame";
import type { LayoutElement } from "./model";
import { ink, type Typesetter } from "./typography";

type Certificate = Profession["certificate"];

const label = { size: 5.2, style: "serif", colour: ink.label } as const;
const value = { style: "serif", colour: ink.black } as const;
/** Above its line, what a row shows stands this high. */
const above = 3;
/** How a value is set, the best way first. */
const ways: readonly [Way, ...Way[]] = [
  { lines: 1, size: 5.4, leading: 0 },
  { lines: 1, size: 4.9, leading: 0 },
  { lines: 2, size: 4.7, leading: 5.6 },
  { lines: 2, size: 4, leading: 4.9 },
  { lines: 3, size: 3.2, leading: 3.7 },
];

/** Draws the rows of a certificate from the top of their box, centred in it when they leave room: label, value, line. */
export function rowElements(
  certificate: Certificate,
  content: CertificateContent,
  set: Typesetter,
): LayoutElement[] {
  const { rows: box } = certificate.sheet;
  const pitch = Math.min(box.pitch, box.height / certificate.rows.length);
  const top = box.y + (box.height - pitch * certificate.rows.length) / 2;
  const left = box.x + box.label + box.gap;
  const room = box.x + box.width - left;
  return certificate.rows.flatMap((row, index): LayoutElement[] => {
    const bottom = top + pitch * (index + 1);
    const role = { tag: certificateTags[row.field] };
    const { lines, size, leading } = fitLines(
      certificateValue(content, row.field),
      { width: room - 1.5, style: value.style, ways },
      set,
    );
    const baseline = bottom - (lines.length > 1 ? 0.6 * above : above);
    return [
      set.justified(row.label, { x: box.x, y: bottom - above, width: box.label }, label, { template: true }),
      ...lines.map((text, line) => {
        const y = baseline - (lines.length - 1 - line) * leading;
        return set.line(text, { x: left + 1.5, y }, { ...value, size }, role);
      }),
      levelLine({ x: left, y: bottom, width: room }, { width: 0.2, colour: ink.rule }),
    ];
  });
}
