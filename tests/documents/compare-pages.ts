import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import sharp, { type PngOptions, type Sharp } from "sharp";
import type { PagePixels } from "@/server/documents/page-images";

const references = path.resolve("tests/documents/references");
const results = path.resolve("test-results/documents");
const visible = 48; // of 255, in one channel

/**
 * Counts the pixels by which a page differs visibly from its reference picture, which somebody has looked at; of another size
 * all of them. The page is left in test-results to be looked at; UPDATE_REFERENCES=1 makes it the reference.
 */
export async function differingPixels(
  name: string,
  page: PagePixels,
  mode?: "compare only",
): Promise<number> {
  const { data, ...size } = page;
  const drawn = sharp(data, { raw: { ...size, channels: 4 } }).removeAlpha();
  const reference = path.join(references, `${name}.png`);
  if (mode !== "compare only") await keep(drawn, name, reference);
  if (!existsSync(reference)) throw new Error(`there is no picture ${reference}`);
  const expected = await sharp(reference).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  if (expected.info.width !== size.width || expected.info.height !== size.height)
    return size.width * size.height;
  return countDifferences(await drawn.raw().toBuffer(), expected.data);
}

async function keep(drawn: Sharp, name: string, reference: string): Promise<void> {
  await mkdir(path.dirname(path.join(results, name)), { recursive: true });
  await drawn
    .clone()
    .png()
    .toFile(path.join(results, `${name}.png`));
  if (process.env.UPDATE_REFERENCES === "1") await drawn.clone().png(kindOf(name)).toFile(reference);
}

/** Pictures in the folder `small` keep 64 colours: nearer to the page than what counts as visible, and a quarter of the bytes. */
const kindOf = (name: string): PngOptions =>
  name.startsWith("small/") ? { palette: true, colours: 64, dither: 0, effort: 10 } : { compressionLevel: 9 };

function countDifferences(drawn: Buffer, expected: Buffer): number {
  let differing = 0;
  for (let at = 0; at < expected.length; at += 3) {
    const far = [0, 1, 2].some(
      (channel) => Math.abs((drawn[at + channel] ?? 0) - (expected[at + channel] ?? 0)) > visible,
    );
    if (far) differing++;
  }
  return differing;
}
