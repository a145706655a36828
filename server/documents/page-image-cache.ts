import "server-only";
import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { readEnv } from "@/server/env";

/** Names one drawn page: the digest of its PDF (SHA-256, hexadecimal), the page from 1 on and the width in pixels. */
export interface PageImageKey {
  sha256: string;
  page: number;
  width: number;
}

/** Remembers drawn pages; what is lost is drawn again. */
export interface PageImageCache {
  read(key: PageImageKey): Promise<Uint8Array | undefined>;
  write(key: PageImageKey, image: Uint8Array): Promise<void>;
}

/** Counts the ways of drawing: images of an earlier one are not shown again. */
const way = "1";

/** Keeps drawn pages in a folder of this machine, readable by the product's account alone. */
export function diskPageImageCache(
  folder = path.join(/* turbopackIgnore: true */ readEnv().dataDir, "page-images"),
): PageImageCache {
  const placeOf = ({ sha256, page, width }: PageImageKey) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("Not the digest of a document");
    const name = `${page}-${width}.webp`;
    return path.join(/* turbopackIgnore: true */ folder, way, sha256.slice(0, 2), sha256, name);
  };
  return {
    async read(key) {
      const image = await readFile(/* turbopackIgnore: true */ placeOf(key)).catch((error) => {
        if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
        throw error;
      });
      return image && isWhole(image) ? new Uint8Array(image) : undefined;
    },
    async write(key, image) {
      const place = placeOf(key);
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
      const temporary = `${place}.${randomUUID()}`;
      try {
        await writeFile(temporary, image, { mode: 0o600, flag: "wx" });
        await rename(temporary, place);
      } finally {
        await rm(temporary, { force: true });
      }
    },
  };
}

/** Tells whether a file is as long as its header says: a power cut may leave one that is not. */
function isWhole(image: Buffer): boolean {
  return (
    image.length > 12 &&
    image.toString("latin1", 0, 4) === "RIFF" &&
    image.readUInt32LE(4) + 8 === image.length
  );
}
