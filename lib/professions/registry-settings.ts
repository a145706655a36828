import { z } from "zod";
import type { Reason } from "@/lib/errors";
import { isMatterCode, matterCodes } from "./matters";
import { matterOf } from "./parts";
import type { Profession } from "./schema";

/** What a registry may set for itself, within bounds; each version is dated. */
export const registrySettingsSchema = z.object({
  /** Whether the employer's signature completes acceptance, or an officer accepts within five working days. */
  acceptance: z.enum(["automatic", "window"]).default("automatic"),
  /** Working days in which the registry promises to decide, by matter; one that is not named has the time of the law. */
  decisionDays: z.partialRecord(z.enum(matterCodes), z.int().positive()).default({}),
  /** Days before the end from which renewal is open; null: the whole time, as in the manual. */
  renewalOpensDaysBefore: z.int().min(30).max(365).nullable().default(null),
  /** Minutes for which a code by SMS releases a signature. */
  smsCodeMinutes: z.int().min(5).max(30).default(10),
  /** Days in which an applicant answers a correction (行政许可法 32 leaves them to the authority). */
  correctionDays: z.int().min(10).max(90).default(30),
  /** Bodies recognised for continuing education, as applicants choose them. */
  trainingBodies: z.array(z.string().trim().min(2).max(60)).max(50).default([]),
});
export type RegistrySettings = z.infer<typeof registrySettingsSchema>;

/** Names the working days that the law gives a registry for a matter, with the source; undefined where nobody decides. */
function lawfulDecisionDays(
  profession: Profession,
  matter: string,
): { value: number; source: string } | undefined {
  if (!isMatterCode(matter) || !profession.matters[matter]) return undefined;
  const decisions = matterOf(profession, matter).routes.map(({ decision }) => decision);
  return decisions.find((decision) => decision.kind === "officer")?.workingDays;
}

/** Tells at which fields settings go beyond what the profession leaves to its registries. */
export function settingFaults(profession: Profession, settings: RegistrySettings): Reason[] {
  const { settings: bounds } = profession;
  const faults: Reason[] = [];
  if (!bounds.acceptance.allowed.includes(settings.acceptance))
    faults.push({ key: "settings.acceptance", field: "acceptance" });
  for (const key of ["renewalOpensDaysBefore", "smsCodeMinutes", "correctionDays"] as const) {
    const { min, max, source } = bounds[key];
    const chosen = settings[key];
    if (chosen !== null && (chosen < min || chosen > max))
      faults.push({ key: "settings.range", field: key, values: { min, max, source } });
  }
  for (const [matter, days] of Object.entries(settings.decisionDays)) {
    const field = `decisionDays.${matter}`;
    const law = lawfulDecisionDays(profession, matter);
    if (!law) faults.push({ key: "settings.noDecision", field });
    else if (days > law.value)
      faults.push({ key: "settings.beyondLaw", field, values: { max: law.value, source: law.source } });
  }
  if (new Set(settings.trainingBodies).size < settings.trainingBodies.length)
    faults.push({ key: "settings.bodyTwice", field: "trainingBodies" });
  return faults;
}

/** One value that two versions of settings have differently, as they are kept; null: the usual one. */
export interface SettingChange {
  /** As in "acceptance" or "decisionDays.initial". */
  key: string;
  before: SettingValue;
  after: SettingValue;
}
export type SettingValue = string | number | string[] | null;

/** Lists in what two versions of settings differ, in the order of the settings. */
export function compareSettings(before: RegistrySettings, after: RegistrySettings): SettingChange[] {
  const [one, other] = [flatten(before), flatten(after)];
  return [...new Set([...one.keys(), ...other.keys()])]
    .map((key) => ({ key, before: one.get(key) ?? null, after: other.get(key) ?? null }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

function flatten({ decisionDays, ...settings }: RegistrySettings): Map<string, SettingValue> {
  const days = Object.entries(decisionDays).map(
    ([matter, value]) => [`decisionDays.${matter}`, value] as const,
  );
  return new Map<string, SettingValue>([...Object.entries(settings), ...days]);
}

/** Gathers within what a registry of a profession may choose, each with its source, for the form that asks. */
export function boundsOf(profession: Profession) {
  const decisionDays = Object.keys(profession.matters).flatMap((matter) => {
    const law = lawfulDecisionDays(profession, matter);
    return law ? [{ matter, max: law.value, source: law.source }] : [];
  });
  return { ...profession.settings, decisionDays };
}
