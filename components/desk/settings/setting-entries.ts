import { asPlainDate } from "@/lib/domain/plain-date";
import type { ProposedSettings } from "@/lib/dto/settings";
import type { RegistrySettings } from "@/lib/professions/registry-settings";

/** Settings as they are typed: numbers as text, empty for the usual, one training body on a line. */
export interface SettingEntries {
  acceptance: "automatic" | "window";
  decisionDays: Record<string, string>;
  renewalOpensDaysBefore: string;
  smsCodeMinutes: string;
  correctionDays: string;
  trainingBodies: string;
  effectiveFrom: string;
}

/** Writes settings into the fields of the form; `matters` are those that somebody decides. */
export function toEntries(
  settings: RegistrySettings,
  matters: readonly string[],
  today: string,
): SettingEntries {
  const days: Record<string, number | undefined> = settings.decisionDays;
  return {
    acceptance: settings.acceptance,
    decisionDays: Object.fromEntries(matters.map((matter) => [matter, String(days[matter] ?? "")])),
    renewalOpensDaysBefore: String(settings.renewalOpensDaysBefore ?? ""),
    smsCodeMinutes: String(settings.smsCodeMinutes),
    correctionDays: String(settings.correctionDays),
    trainingBodies: settings.trainingBodies.join("\n"),
    effectiveFrom: today,
  };
}

/** Reads the fields of the form as settings; lists the fields that hold no whole number or no day. */
export function fromEntries(
  entries: SettingEntries,
  basedOn: number,
): { proposed: ProposedSettings; faults: string[] } {
  const faults: string[] = [];
  const whole = (field: string, text: string): number | undefined => {
    if (text.trim() === "") return undefined;
    if (/^[1-9]\d{0,3}$/.test(text.trim())) return Number(text);
    faults.push(field);
    return undefined;
  };
  const days = Object.entries(entries.decisionDays).flatMap(([matter, text]) => {
    const value = whole(`decisionDays.${matter}`, text);
    return value === undefined ? [] : [[matter, value] as const];
  });
  const needed = (field: "smsCodeMinutes" | "correctionDays"): number => {
    const value = whole(field, entries[field]);
    if (value === undefined && !faults.includes(field)) faults.push(field);
    return value ?? 1;
  };
  const [smsCodeMinutes, correctionDays] = [needed("smsCodeMinutes"), needed("correctionDays")];
  const day = /^\d{4}-\d{2}-\d{2}$/.test(entries.effectiveFrom) ? entries.effectiveFrom : undefined;
  if (!day) faults.push("effectiveFrom");
  return {
    faults,
    proposed: {
      basedOn,
      effectiveFrom: asPlainDate(day ?? "2000-01-01"),
      settings: {
        acceptance: entries.acceptance,
        decisionDays: Object.fromEntries(days),
        renewalOpensDaysBefore: whole("renewalOpensDaysBefore", entries.renewalOpensDaysBefore) ?? null,
        smsCodeMinutes,
        correctionDays,
        trainingBodies: entries.trainingBodies
          .split("\n")
          .map((line) => line.trim())
          .filter((line) => line !== ""),
      },
    },
  };
}
