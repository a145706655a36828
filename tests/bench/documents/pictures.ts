import sharp from "sharp";
import { acceptImage } from "@/server/files/image-upload";

const portrait = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1260">
  <rect width="900" height="1260" fill="#f4f5f6"/><ellipse cx="450" cy="500" rx="210" ry="270" fill="#d3a684"/>
  <path d="M240 470Q450 60 660 470Q560 330 450 330T240 470Z" fill="#201c1a"/>
  <path d="M60 1260C60 880 840 880 840 1260Z" fill="#2c3547"/></svg>`;
const handwriting = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="360"><rect width="900" height="360" fill="#fff"/>
  <path d="M60 90L240 72M150 80L142 300M66 190L228 176M40 312Q160 268 250 300M330 60Q380 340 470 120T640 300T860 60"
  stroke="#14181f" fill="none" stroke-width="15" stroke-linecap="round"/></svg>`;

/** A photo and a signature of one person as the product stores them, JPEG. */
export interface StoredPictures {
  photo: Uint8Array;
  signatureImage: Uint8Array;
}

/**
 * Draws them and takes them in as uploads are. By `grain` the photo is as a camera's of an evenly lit face, or so rough that it fills
 * what a stored one may have.
 */
export async function storedPictures(grain: "usual" | "most" = "usual"): Promise<StoredPictures> {
  const noise = { type: "gaussian", mean: 128, sigma: grain === "usual" ? 30 : 110 } as const;
  const rough = await sharp({ create: { width: 590, height: 826, channels: 3, background: "#000", noise } })
    .png()
    .toBuffer();
  const photo = await sharp(Buffer.from(portrait))
    .resize(590, 826)
    .composite([{ input: rough, blend: "soft-light" }])
    .jpeg({ quality: 92 })
    .toBuffer();
  const signature = await sharp(Buffer.from(handwriting)).png().toBuffer();
  return {
    photo: (await acceptImage(photo, { purpose: "photo" })).bytes,
    signatureImage: (await acceptImage(signature, { purpose: "signature" })).bytes,
  };
}
