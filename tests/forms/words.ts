import { readFileSync } from "node:fs";
import path from "node:path";

type Words = { [key: string]: string | Words };

const languages = ["zh-CN", "en"].map(
  (language) => JSON.parse(readFileSync(path.resolve("messages", language, "reasons.json"), "utf8")) as Words,
);

/** Finds the words of a reason's key, one text for each language that has them. */
export function wordsOf(key: string): string[] {
  return languages.flatMap((words) => {
    const found = key
      .split(".")
      .reduce<string | Words | undefined>(
        (inner, part) => (typeof inner === "object" ? inner[part] : undefined),
        words,
      );
    return typeof found === "string" ? [found] : [];
  });
}
