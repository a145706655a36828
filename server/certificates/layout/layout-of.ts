import "server-only";
import {
  certificateDate,
  certificateTags,
  certificateValue,
  endedMarks,
  testCertificate,
} from "@/lib/documents/certificate-values";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { CertificateContent } from "@/lib/dto/certificate";
import type { Profession } from "@/lib/professions/schema";
import { fontChainFor } from "@/server/documents/fonts/font-chain";
import { codeElements, issuerElements, noteElements, type PictureSize, signingElements } from "./closing";
import { boxEdge, frameElements } from "./frame";
import type { LayoutElement, LayoutPage } from "./model";
import { rowElements } from "./rows";
import { ink, type Typesetter, typesetter } from "./typography";

type Sheet = Profession["certificate"]["sheet"];

const watermark = "测试";

/**
 * Lays out a certificate after its profession; `signature` is the size of its picture in pixels, null without one.
 * Throws UndrawableText when a character is in no font.
 */
export async function layoutOf(
  { certificate }: Profession,
  content: CertificateContent,
  { signature }: { signature: PictureSize | null },
): Promise<LayoutPage> {
  const { sheet, rows, titleLines, labels, notes } = certificate;
  const texts = [
    ...titleLines,
    ...rows.flatMap(({ label, field }) => [label, certificateValue(content, field)]),
    ...Object.values(labels),
    ...notes,
    content.authority,
    ...Object.values(endedMarks[content.endedAs ?? "deregistration"]),
  ];
  const set = typesetter(
    await fontChainFor(`${texts.join("")}${testCertificate}${watermark}年月日　0123456789`),
  );
  return {
    width: sheet.width,
    height: sheet.height,
    elements: templateFirst([
      ...(content.test ? testElements(sheet, set) : []),
      ...frameElements(sheet.frame),
      ...titleElements(certificate, set),
      { kind: "image", ...sheet.photo, image: "photo" },
      boxEdge(sheet.photo, { width: 0.3, colour: ink.rule }),
      ...rowElements(certificate, content, set),
      ...codeElements(certificate, set),
      ...issuerElements(certificate, content, set),
      ...signingElements(certificate, signature, set),
      ...(content.deregisteredOn
        ? endedElements(sheet, { on: content.deregisteredOn, as: content.endedAs }, set)
        : noteElements(certificate, set)),
    ]),
    seal: sheet.seal,
  };
}

/** Puts what all certificates share below the rest: a writer may draw it as a page of its own, underneath. */
function templateFirst(elements: readonly LayoutElement[]): LayoutElement[] {
  const shared = (element: LayoutElement) => element.kind !== "image" && element.template === true;
  return [...elements.filter(shared), ...elements.filter((element) => !shared(element))];
}

function titleElements({ sheet, titleLines }: Profession["certificate"], set: Typesetter): LayoutElement[] {
  const { x, y, size, leading } = sheet.title;
  const face = {
    size,
    style: "serifBold",
    colour: ink.black,
    tracking: 0.7,
    most: sheet.frame.width - 24,
  } as const;
  return titleLines.map((text, index) =>
    set.centred(text, { x, y: y + index * leading }, face, { template: true }),
  );
}

/** Says plainly, behind everything and above the title, that it is a certificate of a demonstration. */
function testElements({ frame, rows }: Sheet, set: Typesetter): LayoutElement[] {
  const middle = frame.x + frame.width / 2;
  const behind = { size: 56, style: "serifBold", colour: ink.watermark, tracking: 22 } as const;
  const above = { size: 3.4, style: "sans", colour: ink.cinnabar, tracking: 0.3 } as const;
  return [
    set.centred(watermark, { x: middle, y: rows.y + rows.height / 2 + 21 }, behind, { template: true }),
    set.centred(testCertificate, { x: middle, y: frame.y + 10.2 }, above, { template: true }),
  ];
}

/** Marks the copy of a certificate whose registration was ended: a stamp beside the photo, and above the photo what it is. */
function endedElements(
  { frame, photo }: Sheet,
  { on, as = "deregistration" }: { on: PlainDate; as: CertificateContent["endedAs"] },
  set: Typesetter,
): LayoutElement[] {
  const mark = endedMarks[as];
  const [width, height] = [46, 21];
  const x = photo.x + photo.width + 12;
  const y = photo.y + (photo.height - height) / 2;
  const middle = x + width / 2;
  const face = { style: "serifBold", colour: ink.cinnabar } as const;
  const above = { size: 3.4, style: "sans", colour: ink.cinnabar, tracking: 0.3 } as const;
  return [
    boxEdge({ x, y, width, height }, { width: 0.8, colour: ink.cinnabar }),
    set.centred(mark.word, { x: middle, y: y + 10.6 }, { ...face, size: 9, tracking: 2 }),
    set.centred(
      certificateDate(on),
      { x: middle, y: y + 17.4 },
      { ...face, size: 4.2 },
      { tag: certificateTags.endedOn },
    ),
    set.centred(mark.remark, { x: frame.x + frame.width / 2, y: photo.y - 3.6 }, above),
  ];
}
