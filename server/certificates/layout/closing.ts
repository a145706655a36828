import "server-only";
import { certificateDate, certificateTags } from "@/lib/documents/certificate-values";
import type { CertificateContent } from "@/lib/dto/certificate";
import type { Profession } from "@/lib/professions/schema";
import { fitLines, type Way } from "./fit-lines";
import { levelLine } from "./frame";
import type { ImageElement, LayoutElement } from "./model";
import { ink, type Typesetter } from "./typography";

type Certificate = Profession["certificate"];

/** The size of a picture in pixels. */
export interface PictureSize {
  width: number;
  height: number;
}

/** The date stands further below than a line: between them the seal of a demonstration says what it is. */
const issuer = { size: 4.9, style: "serif", colour: ink.black, date: 10.8 } as const;
const issuerWays: readonly [Way, ...Way[]] = [
  { lines: 1, size: issuer.size, leading: 0 },
  { lines: 2, size: issuer.size, leading: 6.4 },
  { lines: 2, size: 4.2, leading: 5.6 },
  { lines: 3, size: 3.6, leading: 4.6 },
];
const caption = { size: 3.2, style: "sans", colour: ink.quiet } as const;
const signing = { size: 4.4, style: "serif", colour: ink.label } as const;
const notes = { size: 3.1, style: "sans", colour: ink.quiet, leading: 4.8 } as const;
const line = { width: 0.2, colour: ink.rule } as const;
/** The most that a signature takes, and its distance to the line below. */
const signature = { width: 44, height: 14, above: 0.8 } as const;

/** Draws the authority with the day of issue below it, where the seal goes over both. */
export function issuerElements(
  { sheet, labels }: Certificate,
  content: CertificateContent,
  set: Typesetter,
): LayoutElement[] {
  const { x, y, width } = sheet.issuer;
  const named = fitLines(content.authority, { width, style: issuer.style, ways: issuerWays }, set);
  const [label, date] = [`${labels.issuedOn}　`, certificateDate(content.issuedOn)];
  const below = y + issuer.date;
  const left = x - (set.width(label, issuer) + set.width(date, issuer)) / 2;
  return [
    ...named.lines.map((text, index) => {
      const above = (named.lines.length - 1 - index) * named.leading;
      const face = { ...issuer, size: named.size };
      return set.centred(text, { x, y: y - above }, face, { tag: certificateTags.authority });
    }),
    set.line(labels.issuedOn, { x: left, y: below }, issuer, { template: true }),
    set.line(date, { x: left + set.width(label, issuer), y: below }, issuer, {
      tag: certificateTags.issuedOn,
    }),
  ];
}

/** Draws the code to check by, with its caption. */
export function codeElements({ sheet, labels }: Certificate, set: Typesetter): LayoutElement[] {
  const { x, y, width, height } = sheet.qr;
  return [
    { kind: "image", ...sheet.qr, image: "qr" },
    set.centred(labels.check, { x: x + width / 2, y: y + height + 3.4 }, caption, { template: true }),
  ];
}

/** Draws the lines for the person's signature, with its picture where there is one, and for the day on which he signs by hand. */
export function signingElements(
  { sheet, labels }: Certificate,
  picture: PictureSize | null,
  set: Typesetter,
): LayoutElement[] {
  const places = [
    { at: sheet.signature, text: labels.signature },
    { at: sheet.signedOn, text: labels.signedOn },
  ];
  const from = sheet.signature.x + set.width(labels.signature, signing) + 3;
  return [
    ...places.flatMap(({ at, text }) => [
      set.line(text, { x: at.x, y: at.y - 2.2 }, signing, { template: true }),
      levelLine(at, line),
    ]),
    ...(picture ? [fittedSignature(picture, from, sheet.signature.y)] : []),
  ];
}

/** Draws the notes below everything, centred, in as many lines as they need. */
export function noteElements({ sheet, notes: texts }: Certificate, set: Typesetter): LayoutElement[] {
  const { x, y, width } = sheet.notes;
  return texts
    .flatMap((text) => set.balance(text, width, notes))
    .map((text, index) => set.centred(text, { x, y: y + index * notes.leading }, notes, { template: true }));
}

function fittedSignature(picture: PictureSize, x: number, line: number): ImageElement {
  const scale = Math.min(signature.width / picture.width, signature.height / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  return { kind: "image", x, y: line - signature.above - height, width, height, image: "signature" };
}
