import type { Bilingual } from "@/lib/locale";
import { findProfession, professions } from "./index";
import { isMatterCode, type MatterCode, matterCodes } from "./matters";

/** Lists the professions that a registry can be set up for: those that only illustrate, in a demonstration alone. */
export function openableProfessions(demonstration: boolean): readonly string[] {
  return professions.filter(({ illustrative }) => demonstration || !illustrative).map(({ code }) => code);
}

/** Names a profession; the code itself where this release does not know it. */
export function professionName(code: string): Bilingual {
  return findProfession(code)?.names.full ?? { zh: code, en: code };
}

/** Names every profession by its code, for the browser, which has no profession files. */
export function professionNames(): Record<string, Bilingual> {
  return Object.fromEntries(professions.map(({ code, names }) => [code, names.full]));
}

/** Names a matter, alike in all professions that have it; the code itself where no profession of this release has it. */
export function matterName(code: string): Bilingual {
  const names = professions.flatMap(({ matters }) => (isMatterCode(code) ? (matters[code]?.name ?? []) : []));
  return names[0] ?? { zh: code, en: code };
}

/** Names a profession's matter in one run of words, as a sentence does. */
export function matterInWords(profession: string, matter: string): Bilingual {
  const [whose, what] = [professionName(profession), matterName(matter)];
  return {
    zh: `${whose.zh}${what.zh}`,
    en: `${what.en.charAt(0).toLowerCase()}${what.en.slice(1)}, ${whose.en}`,
  };
}

/** Lists the matters of a profession that a registry can open, in the order in which they are offered; none for an unknown profession. */
export function mattersOf(code: string): readonly MatterCode[] {
  const profession = findProfession(code);
  return matterCodes.filter((code) => profession?.matters[code] !== undefined);
}

/** Tells whether a profession has the matter. */
export function hasMatter(profession: string, matter: string): boolean {
  return mattersOf(profession).some((one) => one === matter);
}

/** Tells whether this release knows the profession. */
export function isProfession(code: string): boolean {
  return findProfession(code) !== undefined;
}
