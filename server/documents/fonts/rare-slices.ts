interface Block {
  first: number;
  last: number;
  /** File of the package without its ending; `#` stands for the number of the slice. */
  file: string;
  digits: number;
}

const sliceSize = 0x400;
const unified = "CJK-Unified-Ideographs";

/** The package `hanamin` cuts Hanazono Mincho by block and into slices of 1,024 characters, counted from 1. */
const blocks: readonly Block[] = [
  { first: 0x3400, last: 0x4db5, file: `HanaMinA.${unified}-Extension-A-#`, digits: 1 },
  { first: 0x4e00, last: 0x9fea, file: `HanaMinA.${unified}-#`, digits: 2 },
  { first: 0xf900, last: 0xfad9, file: "HanaMinA.CJK-Compatibility-Ideographs", digits: 0 },
  { first: 0x20000, last: 0x2a6d6, file: `HanaMinB.${unified}-Extension-B-#`, digits: 2 },
  { first: 0x2a700, last: 0x2b734, file: `HanaMinB.${unified}-Extension-C-#`, digits: 1 },
  { first: 0x2b740, last: 0x2b81d, file: `HanaMinB.${unified}-Extension-D`, digits: 0 },
  { first: 0x2b820, last: 0x2cea1, file: `HanaMinB.${unified}-Extension-E-#`, digits: 1 },
  { first: 0x2ceb0, last: 0x2ebe0, file: `HanaMinB.${unified}-Extension-F-#`, digits: 1 },
  { first: 0x2f800, last: 0x2fa1d, file: "HanaMinA.CJK-Compatibility-Ideographs-Supplement", digits: 0 },
];

/** Names the file in the package `hanamin` that would hold a character's glyph; undefined when none would. */
export function rareSliceOf(codePoint: number): string | undefined {
  const block = blocks.find(({ first, last }) => codePoint >= first && codePoint <= last);
  if (!block) return undefined;
  const number = Math.floor((codePoint - block.first) / sliceSize) + 1;
  return `${block.file.replace("#", String(number).padStart(block.digits, "0"))}.woff2`;
}
