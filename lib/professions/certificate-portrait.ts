import type { ProfessionInput } from "./schema";

/** The words that the certificates of both professions share. */
export const certificateWords = {
  labels: { issuedOn: "签发日期", signature: "个人签名", signedOn: "签名日期", check: "扫码查验" },
  notes: ["打印电子证书后，应在个人签名处手写本人签名并签署签名日期，未手写签名的，该电子证书无效。"],
} satisfies Pick<ProfessionInput["certificate"], "labels" | "notes">;

/** A certificate on A4, upright: title, photo, rows, and below them the code at the left and the seal at the right. */
export const portraitSheet: ProfessionInput["certificate"]["sheet"] = {
  orientation: "portrait",
  width: 210,
  height: 297,
  frame: { x: 11, y: 11, width: 188, height: 275 },
  title: { x: 105, y: 36, size: 9.4, leading: 14.2 },
  photo: { x: 90, y: 60.5, width: 30, height: 42 },
  rows: { x: 27, y: 109, width: 156, height: 91, pitch: 13, label: 34, gap: 6 },
  issuer: { x: 145, y: 237.6, width: 76 },
  seal: { x: 124, y: 204, width: 42, height: 42 },
  qr: { x: 24, y: 209, width: 30, height: 30 },
  signature: { x: 27, y: 268, width: 74 },
  signedOn: { x: 109, y: 268, width: 74 },
  notes: { x: 105, y: 277.4, width: 160 },
};
