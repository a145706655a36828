import type { DictionaryEntry } from "@/lib/domain/dictionary";
import { plainDate } from "@/lib/domain/plain-date-schema";
import type { DictionaryView } from "@/lib/dto/dictionary";

/** What an administrator types: days are empty where nothing is said. */
export interface TypedDictionary {
  entries: {
    code: string;
    text: string;
    basis: string;
    from: string;
    to: string;
    used: boolean;
    known: boolean;
  }[];
}

/** Fills the form with what is kept. */
export function toTyped({ entries }: Pick<DictionaryView, "entries">): TypedDictionary {
  return {
    entries: entries.map(({ from, to, ...entry }) => ({
      ...entry,
      from: from ?? "",
      to: to ?? "",
      known: true,
    })),
  };
}

/** Reads what was typed; a browser gives a day whole or not at all. */
export function fromTyped({ entries }: TypedDictionary): DictionaryEntry[] {
  const day = (typed: string) => plainDate.safeParse(typed).data ?? null;
  return entries.map(({ code, text, basis, from, to }) => ({
    code,
    text,
    basis,
    from: day(from),
    to: day(to),
  }));
}

/** Proposes the code of a new entry: the next number under the beginning that the others have. */
export function nextCode(entries: readonly { code: string }[]): string {
  const numbered = entries.flatMap(({ code }) => {
    const [, beginning, number] = /^(.+)_(\d+)$/.exec(code) ?? [];
    return beginning ? [{ beginning, number: Number(number) }] : [];
  });
  const beginning = numbered[0]?.beginning ?? "OWN";
  const last = Math.max(
    0,
    ...numbered.filter((one) => one.beginning === beginning).map(({ number }) => number),
  );
  return `${beginning}_${String(last + 1).padStart(2, "0")}`;
}
