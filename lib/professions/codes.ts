import type { Bilingual } from "@/lib/locale";

/** A profession that a registry can register, and the matters it can open. */
interface ProfessionEntry {
  name: Bilingual;
  matters: readonly MatterCode[];
}

const matterNames = {
  initial: { zh: "初始注册", en: "Initial registration" },
  specialtyAddition: { zh: "增项注册", en: "Specialty addition" },
  renewal: { zh: "延续注册", en: "Renewal" },
  deregistration: { zh: "注销注册", en: "Deregistration" },
} as const satisfies Record<string, Bilingual>;

export type MatterCode = keyof typeof matterNames;

const professions = {
  "cost-engineer": {
    name: { zh: "二级造价工程师", en: "Class-2 cost engineers" },
    matters: ["initial", "specialtyAddition", "renewal", "deregistration"],
  },
  "structural-engineer": {
    name: { zh: "二级注册结构工程师", en: "Class-2 registered structural engineers" },
    matters: ["initial", "renewal", "deregistration"],
  },
} as const satisfies Record<string, ProfessionEntry>;

export type ProfessionCode = keyof typeof professions;

/** Lists the professions of this release. */
export const professionCodes = Object.keys(professions) as [ProfessionCode, ...ProfessionCode[]];

/** Names a profession; the code itself where this release does not know it. */
export function professionName(code: string): Bilingual {
  return isProfession(code) ? professions[code].name : { zh: code, en: code };
}

/** Names a matter; the code itself where this release does not know it. */
export function matterName(code: string): Bilingual {
  return code in matterNames ? matterNames[code as MatterCode] : { zh: code, en: code };
}

/** Lists the matters that a profession has; none for an unknown one. */
export function mattersOf(code: string): readonly MatterCode[] {
  return isProfession(code) ? professions[code].matters : [];
}

/** Tells whether a profession has the matter. */
export function hasMatter(profession: string, matter: string): boolean {
  return mattersOf(profession).some((one) => one === matter);
}

/** Tells whether this release knows the profession. */
export function isProfession(code: string): code is ProfessionCode {
  return Object.hasOwn(professions, code);
}
