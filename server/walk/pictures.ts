import "server-only";
import sharp from "sharp";
import type { PersonScope } from "@/server/auth/scope";
import { acceptImage } from "@/server/files/image-upload";
import { storeFile } from "@/server/files/service";

/** Stores a figure that is plainly nobody as the person's photo; answers the file's id. */
export const storePortrait = (scope: PersonScope): Promise<string> => store(scope, "photo", portrait);

/** Stores a line that looks written as the person's signature, another for every name; answers the file's id. */
export const storeHandwriting = (scope: PersonScope, name: string): Promise<string> =>
  store(scope, "signature", handwriting(name));

async function store(scope: PersonScope, purpose: "photo" | "signature", svg: string): Promise<string> {
  const drawn = await acceptImage(await sharp(Buffer.from(svg)).png().toBuffer(), { purpose });
  const { id } = await storeFile(scope, {
    owner: { ownerClass: "person", personId: scope.personId },
    purpose,
    mediaType: drawn.mediaType,
    bytes: drawn.bytes,
    width: drawn.width,
    height: drawn.height,
  });
  return id;
}

const svg = (width: number, height: number, shapes: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>${shapes}</svg>`;

const portrait = svg(
  590,
  826,
  '<circle cx="295" cy="300" r="130" fill="#d8b08c"/><path d="M165 290a130 130 0 0 1 260 0q-60-80-130-80t-130 80z" fill="#2a3038"/><path d="M60 826q10-270 235-270t235 270z" fill="#2b3a55"/>',
);

function handwriting(name: string): string {
  const strokes = [...name].map((character, index) => {
    const tilt = ((character.codePointAt(0) ?? 0) % 40) - 20;
    const x = 60 + index * 160;
    return `<path d="M${x} ${90 + tilt}q60 ${-50 - tilt} 110 10t-60 80q40 -20 70 ${20 + tilt}" fill="none" stroke="#111" stroke-width="9" stroke-linecap="round"/>`;
  });
  return svg(600, 240, strokes.join(""));
}
