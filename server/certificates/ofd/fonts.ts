import "server-only";
import subsetFont from "subset-font";
import type { Face } from "@/server/documents/fonts/faces";

const base = globalThis as typeof globalThis & { zhiceOfdBases?: Map<string, Promise<Base>> };
base.zhiceOfdBases ??= new Map();
const bases = base.zhiceOfdBases;

/** A font cut down once to the common characters, from which each document's own font is cut in a millisecond. */
interface Base {
  bytes: Buffer;
  characters: ReadonlySet<string>;
}

/** TrueType outlines and the character map alone: readers set single glyphs, and need no layout tables. */
const options = {
  targetFormat: "truetype",
  keepFeatures: [],
  noLayoutClosure: true,
  noHinting: true,
  dropTables: ["GSUB", "GPOS", "GDEF", "BASE", "JSTF", "DSIG", "STAT", "VORG", "vhea", "vmtx"],
} as const;

/** Lists the 6,763 ideographs of GB 2312 and the signs and letters that stand beside them. */
function commonCharacters(): Set<string> {
  const decoder = new TextDecoder("gb18030");
  const common = new Set<string>();
  for (let row = 0xa1; row <= 0xf7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) common.add(decoder.decode(Uint8Array.of(row, cell)));
  for (let code = 0x20; code < 0x7f; code++) common.add(String.fromCharCode(code));
  return common;
}

async function makeBase({ bytes, font }: Face): Promise<Base> {
  const known = new Set(font.characterSet);
  const characters = [...commonCharacters()].filter((character) => known.has(character.charCodeAt(0)));
  return {
    bytes: await subsetFont(Buffer.from(bytes), characters.join(""), options),
    characters: new Set(characters),
  };
}

function baseOf(face: Face): Promise<Base> {
  const known = bases.get(face.name);
  if (known) return known;
  const making = makeBase(face);
  bases.set(face.name, making);
  making.catch(() => bases.delete(face.name));
  return making;
}

/** Cuts a face down to some characters, as a TrueType font; the same characters give the same bytes. */
export async function subsetOf(face: Face, characters: ReadonlySet<string>): Promise<Uint8Array> {
  const { bytes, characters: common } = await baseOf(face);
  const source = [...characters].every((character) => common.has(character))
    ? bytes
    : Buffer.from(face.bytes);
  return new Uint8Array(await subsetFont(source, [...characters].sort().join(""), options));
}
