import { expect, test } from "vitest";
import { compactCode, toHalfWidth } from "./half-width";

test("full-width letters, digits, brackets and spaces become half-width", () => {
  expect(toHalfWidth("Ａｚ０９（）\u3000!")).toBe("Az09() !");
});

test("invisible characters of pasted text disappear", () => {
  expect(toHalfWidth("\uFEFF王\u200B小\u00AD\uFE0F明\u202C")).toBe("王小明");
});

test("a code loses its spaces and is written in capitals", () => {
  expect(compactCode(" ９131 0000\u00A0ma1te0t06t ")).toBe("91310000MA1TE0T06T");
});
