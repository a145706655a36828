import { describe, expect, test } from "vitest";
import { professions } from "@/lib/professions";
import { wordingKinds } from "@/lib/professions/wordings-schema";
import {
  type DictionaryEntry,
  dictionaryFaults,
  offeredOn,
  tidyEntry,
  withWording,
  wordingsIn,
} from "./dictionary";
import { asPlainDate } from "./plain-date";

const entry = (code: string, text: string, changes: Partial<DictionaryEntry> = {}): DictionaryEntry => ({
  code,
  text,
  basis: "",
  from: null,
  to: null,
  ...changes,
});
const [one, two] = [entry("A_01", "照片不清晰"), entry("A_02", "照片不清晰，请重新上传")];
const fieldsOf = (after: DictionaryEntry[], used: string[] = [], before = [one, two]) =>
  dictionaryFaults(before, after, new Set(used)).map(({ key, field }) => (field ? `${key} ${field}` : key));

describe("wordings in an officer's words", () => {
  test("count where they stand unchanged; one within a longer one does not count for itself", () => {
    expect(wordingsIn([one, two], "照片不清晰；电话错误")).toEqual(["A_01"]);
    expect(wordingsIn([one, two], "照片不清晰，请重新上传。")).toEqual(["A_02"]);
    expect(wordingsIn([one, two], "照片很不清晰")).toEqual([]);
  });

  test("are put after what was typed", () => {
    expect(withWording("", "照片不清晰")).toBe("照片不清晰");
    expect(withWording("电话错误", "照片不清晰")).toBe("电话错误；照片不清晰");
    expect(withWording("电话错误。 ", "照片不清晰")).toBe("电话错误。照片不清晰");
  });

  test("are offered from the first to the last day, both included", () => {
    const day = asPlainDate("2026-11-20");
    const dated = (from: string | null, to: string | null) =>
      entry("X", "文字文字", { from: from && asPlainDate(from), to: to && asPlainDate(to) } as never);
    expect(offeredOn([dated("2026-11-20", "2026-11-20")], day)).toHaveLength(1);
    expect(offeredOn([dated("2026-11-21", null), dated(null, "2026-11-19")], day)).toEqual([]);
  });
});

describe("a new version of a dictionary", () => {
  test("takes what is right, in any order, and is told apart from no change", () => {
    expect(fieldsOf([two, one])).toEqual([]);
    expect(fieldsOf([one, two])).toEqual(["dictionary.nothing"]);
  });

  test("is refused at what is wrong in it", () => {
    expect(fieldsOf([entry("小写", "四个字呀")])).toEqual(["dictionary.code entries.0.code"]);
    expect(fieldsOf([entry("A_03", "三个字"), entry("A_03", "<b>粗</b>")])).toEqual([
      "dictionary.text entries.0.text",
      "dictionary.text entries.1.text",
      "dictionary.twice entries.1.code",
    ]);
    const from = asPlainDate("2026-11-20");
    const to = asPlainDate("2026-11-19");
    expect(fieldsOf([entry("A_03", "四个字呀", { from, to, basis: "条".repeat(201) })])).toEqual([
      "dictionary.basis entries.0.basis",
      "dictionary.period entries.0.to",
    ]);
    const many = Array.from({ length: 41 }, (_, at) => entry(`A_${at + 10}`, `第${at + 10}条表述`));
    expect(fieldsOf(many)).toEqual(["dictionary.many"]);
  });

  test("leaves what is in use as it is: it may be retired and moved", () => {
    expect(fieldsOf([two], ["A_01"])).toEqual(["dictionary.used"]);
    expect(fieldsOf([{ ...one, text: "照片很清晰" }, two], ["A_01"])).toEqual([
      "dictionary.usedText entries.0.text",
    ]);
    expect(fieldsOf([{ ...one, basis: "某法" }, two], ["A_01"])).toEqual([
      "dictionary.usedText entries.0.text",
    ]);
    expect(fieldsOf([two, { ...one, to: asPlainDate("2026-11-20") }], ["A_01"])).toEqual([]);
    expect(fieldsOf([{ ...one, text: "照片很清晰" }, two])).toEqual([]);
  });

  test("is tidied before: one line, a clause without its stop, a code in capitals", () => {
    expect(tidyEntry(entry(" a_1 ", " 照片\n不清晰。。 "))).toMatchObject({
      code: "A_1",
      text: "照片 不清晰",
    });
  });
});

test.each(professions.map((profession) => [profession.code, profession] as const))(
  "the wordings of %s stand as a registry's own would",
  (_, { wordings }) => {
    for (const kind of wordingKinds) {
      const entries = wordings[kind].map((wording) => ({ ...wording, from: null, to: null }));
      expect(dictionaryFaults([], entries, new Set())).toEqual([]);
      expect(entries.map(tidyEntry)).toEqual(entries);
    }
  },
);
