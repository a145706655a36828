import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";

/** Lists texts that one language has and the other has not, or that take other values. */
export function missingMessages(folder: string): { problems: string[]; looked: number } {
  const languages = readdirSync(folder);
  const texts = new Map(languages.map((language) => [language, textsOf(path.join(folder, language))]));
  const all = new Set([...texts.values()].flatMap((known) => [...known.keys()]));
  const problems = [...all].flatMap((key) => {
    const missing = languages.filter((language) => !texts.get(language)?.has(key));
    const values = new Set(languages.map((language) => placeholders(texts.get(language)?.get(key) ?? "")));
    if (missing.length > 0) return [`${key} is missing in ${missing.join(", ")}`];
    return values.size > 1 ? [`${key} takes other values in one language`] : [];
  });
  return { problems, looked: all.size };
}

function textsOf(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of readdirSync(folder))
    collect(JSON.parse(readFileSync(path.join(folder, file), "utf8")), file.replace(/\.json$/, ""), found);
  return found;
}

function collect(value: unknown, key: string, found: Map<string, string>): void {
  if (typeof value === "string") found.set(key, value);
  else for (const [name, inner] of Object.entries(value as object)) collect(inner, `${key}.${name}`, found);
}

/** The names of a text's values and tags, wherever in it they stand. */
function placeholders(text: string): string {
  const names = new Set<string>();
  const visit = (elements: MessageFormatElement[]): void => {
    for (const element of elements) {
      if (element.type !== TYPE.literal && element.type !== TYPE.pound) names.add(element.value);
      if (element.type === TYPE.tag) visit(element.children);
      if (element.type === TYPE.select || element.type === TYPE.plural) {
        for (const { value } of Object.values(element.options)) visit(value);
      }
    }
  };
  visit(parse(text));
  return [...names].sort().join(" ");
}
