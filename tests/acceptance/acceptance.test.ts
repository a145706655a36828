import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { listedFiles } from "../gates/listed-files";
import { readAcceptance } from "./read-document";
import { numbersOf, type Titled, titlesIn } from "./read-titles";

const root = path.resolve(import.meta.dirname, "../..");
const lines = readAcceptance(path.join(root, "docs/acceptance.md"));
const asked = 134;
const mostLines = 6;

const numbered = listedFiles(root)
  .filter((file) => /\.(test|spec)\.tsx?$/.test(file) && !file.startsWith("tests/acceptance/"))
  .filter((file) => /#\d/.test(readFileSync(path.join(root, file), "utf8")))
  .flatMap((file) => titlesIn(root, file))
  .filter(({ title }) => numbersOf(title).length > 0);

const written = ({ file, title }: Titled) => `${file}: ${title}`;

describe("docs/acceptance.md", () => {
  test("has every line once, in order, each with a test", () => {
    expect(lines.map(({ number }) => number)).toEqual(Array.from({ length: asked }, (_, index) => index + 1));
    expect(lines.filter(({ tests }) => tests.length === 0)).toEqual([]);
  });

  test("names tests that are there, under exactly these titles, which carry the line's number", () => {
    const missing = lines.flatMap(({ number, tests }) =>
      tests
        .filter(
          ({ file, title }) =>
            !existsSync(path.join(root, file)) ||
            !numbersOf(title).includes(number) ||
            !numbered.some((one) => one.file === file && one.title === title),
        )
        .map((named) => `#${number}: ${written(named)}`),
    );
    expect(missing).toEqual([]);
  });

  test("names every test that says it proves a line", () => {
    const unnamed = numbered.flatMap((one) =>
      numbersOf(one.title)
        .filter(
          (number) =>
            !lines
              .find((line) => line.number === number)
              ?.tests.some(({ file, title }) => file === one.file && title === one.title),
        )
        .map((number) => `#${number}: ${written(one)}`),
    );
    expect(unnamed).toEqual([]);
  });

  test(`lets no test prove more than ${mostLines} lines, and no title stand twice in a file`, () => {
    expect(numbered.filter(({ title }) => numbersOf(title).length > mostLines)).toEqual([]);
    expect(new Set(numbered.map(written)).size).toBe(numbered.length);
  });
});
