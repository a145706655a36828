import type { MatterCode } from "@/lib/professions/matters";
import type { Profession } from "@/lib/professions/schema";
import type { PlainDate } from "./plain-date";
import { statusOn, type Validity } from "./validity";

/** Why a paper certificate cannot be exchanged for an electronic one. */
export const exchangeObstacles = [
  "replaced",
  "deregistered",
  "revoked",
  "expired",
  "locked",
  "usedUp",
  "notOpened",
] as const;
export type ExchangeObstacle = (typeof exchangeObstacles)[number];

/** A registration as far as the exchange of its certificate asks. */
export interface PaperFacts {
  medium: "paper" | "electronic";
  standing: "registered" | "deregistered" | "revoked";
  validity: Validity;
  locked: boolean;
}

/** Finds the matter by which a profession exchanges paper certificates; undefined where none does. */
export function exchangeMatter(profession: Profession): { code: MatterCode; once: boolean } | undefined {
  const entries = Object.entries(profession.matters) as [MatterCode, Profession["matters"][MatterCode]][];
  const found = entries.find(([, matter]) => matter?.effect === "exchange");
  return found?.[1] ? { code: found[0], once: found[1].once } : undefined;
}

/** Judges whether a paper certificate may be exchanged today; null when it may. `before`: the person has exchanged one here. */
export function exchangeObstacle(
  profession: Profession,
  facts: PaperFacts,
  { opened, before, today }: { opened: readonly string[]; before: boolean; today: PlainDate },
): ExchangeObstacle | null {
  const matter = exchangeMatter(profession);
  if (facts.medium === "electronic") return "replaced";
  if (facts.standing !== "registered") return facts.standing;
  if (statusOn(facts.validity, today) === "expired") return "expired";
  if (facts.locked) return "locked";
  if (matter?.once && before) return "usedUp";
  return matter && opened.includes(matter.code) ? null : "notOpened";
}
