import sharp from "sharp";
import type { AuthoritySeal } from "@/server/pki/sm2/ports";
import type { LayoutPage, TextElement } from "../../layout/model";
import { buildOfd } from "../build-ofd";
import type { OfdInfo } from "../model";
import { sealOfd } from "../seal-ofd";

/** When the sample document is sealed. */
export const sampleInstant = new Date("2026-11-20T06:19:26.300Z");

const black = [0, 0, 0] as const;

/** Describes a line of black text. */
export const sampleLine = (text: string, more: Partial<TextElement> = {}): TextElement => ({
  kind: "text",
  x: 30,
  y: 60,
  size: 5,
  text,
  style: "serif",
  colour: black,
  ...more,
});

/** Lays out a page with one of each kind of element. */
export const samplePage = (...lines: TextElement[]): LayoutPage => ({
  width: 297,
  height: 210,
  elements: [
    {
      kind: "path",
      d: [{ op: "M", x: 9, y: 9 }, { op: "L", x: 288, y: 9 }, { op: "L", x: 288, y: 201 }, { op: "C" }],
      stroke: { width: 1.2, colour: [150, 30, 36] },
      template: true,
    },
    sampleLine("二级造价工程师注册证书", { style: "serifBold", template: true }),
    { kind: "image", x: 30, y: 66, width: 35, height: 49, image: "photo" },
    ...(lines.length > 0 ? lines : [sampleLine("张晓明", { tag: "XM" })]),
  ],
  seal: { x: 217, y: 147, width: 42, height: 42 },
});

/** Describes the sample document, with metadata as told. */
export const sampleInfo = (metadata: OfdInfo["metadata"] = [["CZZT", "张晓明"]]): OfdInfo => ({
  documentId: "3d63ded137c941c8af22fdfab15c093c",
  title: "注册证书",
  author: "上海市住房和城乡建设管理委员会",
  subject: "电子注册证书",
  createdOn: "2026-11-20",
  creator: { name: "sample", version: "1" },
  metadata,
  index: { type: "e-certificate", namespace: "urn:zhice:e-certificate:1", images: { photo: "ZP" } },
});

/** Draws a grey photo. */
export async function samplePhoto(): Promise<Uint8Array> {
  const grey = { create: { width: 295, height: 413, channels: 3, background: "#888888" } } as const;
  return new Uint8Array(await sharp(grey).jpeg().toBuffer());
}

/** Builds the sample document and seals it as told. */
export async function sampleSealedOfd(seal: AuthoritySeal): Promise<Uint8Array> {
  const page = samplePage();
  const files = await buildOfd(page, { photo: await samplePhoto() }, sampleInfo());
  return sealOfd(files, { ...seal, at: sampleInstant, placement: page.seal });
}
