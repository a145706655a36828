import { describe, expect, test } from "vitest";
import { fontChainFor, missingCharacters, outlinesOf, UndrawableText } from "./font-chain";
import { rareSliceOf } from "./rare-slices";

describe("characters that can be drawn", () => {
  test.each([
    ["common ones", "王晓岚·（上海）Ōuyang-O'Neil 0123456789"],
    ["rare ones of the text font", "䶮㛃𬭎"],
    ["one that only Hanazono has", "𠮷"],
    [
      "the first and last of Hanazono's blocks",
      "\u{20000}\u{2A6D6}\u{2A700}\u{2B734}\u{2B740}\u{2B81D}\u{2B820}\u{2CEA1}\u{2CEB0}\u{2EBE0}",
    ],
    ["compatibility ideographs", "\uF900\u{2F800}\u{2FA1D}"],
    ["none", ""],
  ])("%s", async (_name, text) => {
    expect(await missingCharacters(text)).toEqual([]);
  });
});

describe("characters that cannot be drawn are named, each once", () => {
  test.each<[string, string, string[]]>([
    ["of extension G", "张𰻝\u{30000}", ["\u{30000}"]],
    ["for private use", "李\uE000\uE000\u{F0000}", ["\uE000", "\u{F0000}"]],
    ["of control", "王\n晓\t岚\u0000", ["\n", "\t", "\u0000"]],
    ["invisible", "王\u200B晓\u202E岚\uFEFF", ["\u200B", "\u202E", "\uFEFF"]],
    ["that choose a variant", "邊\u{E0101}\uFE00", ["\u{E0101}", "\uFE00"]],
    ["that join another", "e\u0301", ["\u0301"]],
    ["that are half of one", "\uD842王", ["\uD842"]],
    ["of pictures", "😀", ["😀"]],
  ])("%s", async (_name, text, missing) => {
    expect(await missingCharacters(text)).toEqual(missing);
  });
});

test("a text with such a character is refused with the character and its code point", async () => {
  await expect(fontChainFor("王\u{30000}")).rejects.toThrow(UndrawableText);
  await expect(fontChainFor("王\u{30000}")).rejects.toThrow(`\u{30000} U+30000`);
});

test("text is cut where the font changes, and only there", async () => {
  const chain = await fontChainFor("王𠮷晓A䶮");
  expect(chain.runsOf("王𠮷晓A䶮", "sans").map(({ face, text }) => [face.name, text])).toEqual([
    ["NotoSansSC-Regular.ttf", "王"],
    ["HanaMinB.CJK-Unified-Ideographs-Extension-B-03.woff2", "𠮷"],
    ["NotoSansSC-Regular.ttf", "晓A䶮"],
  ]);
});

test("widths are those of the glyphs, in thousandths of the em, whatever the units of the font", async () => {
  const chain = await fontChainFor("王𠮷");
  expect(chain.widthOf("王𠮷", "sans")).toBe(2000);
  expect(chain.widthOf("fi", "sans")).toBe(chain.widthOf("f", "sans") + chain.widthOf("i", "sans"));
});

test("signs with a gap between them move together, in what is drawn as in what is measured", async () => {
  const chain = await fontChainFor("（兼职），「」。（");
  const runs = chain.runsOf("（兼职），承", "sans");
  expect(runs.map(({ text, tightened }) => [text, tightened])).toEqual([
    ["（兼职）", true],
    ["，承", false],
  ]);
  expect(chain.widthOf("（兼职），承", "sans")).toBe(5500);
  expect(chain.widthOf("」。（", "sans")).toBe(2000);
  expect(chain.widthOf("（「", "sans")).toBe(2000);
});

test("outlines are drawn in an em of 1,000 units", async () => {
  const [one, space, rare] = await outlinesOf("一 𠮷");
  expect(one).toMatchObject({ advance: 1000 });
  expect(one?.commands[0]?.command).toBe("moveTo");
  expect(one?.commands.at(-1)?.command).toBe("closePath");
  expect(space?.commands).toEqual([]);
  expect(rare?.advance).toBe(1000);
  const heights = rare?.commands.flatMap(({ args }) => args.filter((_, index) => index % 2 === 1)) ?? [];
  expect(Math.max(...heights)).toBeGreaterThan(700);
  expect(Math.max(...heights)).toBeLessThan(900);
});

test("slices are found at both ends of a block and nowhere else", () => {
  expect(rareSliceOf(0x20bb7)).toBe("HanaMinB.CJK-Unified-Ideographs-Extension-B-03.woff2");
  expect(rareSliceOf(0x2a6d6)).toBe("HanaMinB.CJK-Unified-Ideographs-Extension-B-42.woff2");
  expect(rareSliceOf(0x2a6d7)).toBeUndefined();
  expect(rareSliceOf(0x41)).toBeUndefined();
  expect(rareSliceOf(0xe000)).toBeUndefined();
});
