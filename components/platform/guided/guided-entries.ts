import { fromEntries, type SettingEntries, toEntries } from "@/components/desk/settings/setting-entries";
import { registryInput } from "@/lib/dto/registry";
import { type RegistrySetup, registrySetup } from "@/lib/dto/registry-setup";
import type { Reason } from "@/lib/errors";
import { registrySettingsSchema } from "@/lib/professions/registry-settings";

/** A new registry as it is typed, over all steps. */
export interface GuidedEntries extends SettingEntries {
  authorityZh: string;
  authorityEn: string;
  creditCode: string;
  hotline: string;
  address: string;
  professionCode: string;
  provinceCode: string;
  acceptanceCode: string;
  documentPrefix: string;
  openedMatters: string[];
  login: string;
  name: string;
}

/** The steps of the guide, and the fields that each asks for. */
export const guidedSteps = [
  { id: "authority", fields: ["authorityZh", "authorityEn", "creditCode", "hotline", "address"] },
  { id: "numbers", fields: ["professionCode", "provinceCode", "acceptanceCode", "documentPrefix"] },
  {
    id: "rules",
    fields: [
      "openedMatters",
      "acceptance",
      "renewalOpensDaysBefore",
      "smsCodeMinutes",
      "correctionDays",
      "trainingBodies",
    ],
  },
  { id: "administrator", fields: ["login", "name"] },
  { id: "check", fields: [] },
] as const;

/** What the fields hold before anybody typed. */
export const emptyEntries: GuidedEntries = {
  ...toEntries(registrySettingsSchema.parse({}), [], "2000-01-01"),
  authorityZh: "",
  authorityEn: "",
  creditCode: "",
  hotline: "",
  address: "",
  professionCode: "",
  provinceCode: "",
  acceptanceCode: "",
  documentPrefix: "",
  openedMatters: [],
  login: "",
  name: "",
};

/** Names the step that asks for a field; the first for one that none asks for. */
export function stepOf(field: string): number {
  if (field.startsWith("decisionDays.")) return guidedSteps.findIndex(({ id }) => id === "rules");
  return Math.max(
    0,
    guidedSteps.findIndex(({ fields }) => fields.some((each) => each === field)),
  );
}

/** Tells what is wrong in the fields of a step, as keys of reasons. */
export function faultsOf(step: number, entries: GuidedEntries): Reason[] {
  const parsed = registryInput.safeParse(entries);
  const issues = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => ({ key: message, field: String(path[0]) }));
  const whole = fromEntries(entries, 0).faults.map((field) => ({ key: "settings.whole", field }));
  const half =
    (entries.login.trim() === "") !== (entries.name.trim() === "")
      ? [{ key: "registry.administratorHalf", field: entries.login.trim() === "" ? "login" : "name" }]
      : [];
  return [...issues, ...whole, ...half].filter(({ field }) => stepOf(field) === step);
}

/** Reads what was typed as what a registry is set up with; undefined while something is wrong. */
export function readSetup(entries: GuidedEntries): RegistrySetup | undefined {
  const login = entries.login.trim();
  const read = registrySetup.safeParse({
    registry: entries,
    settings: fromEntries(entries, 0).proposed.settings,
    administrator: login === "" ? null : { login, name: entries.name },
  });
  return read.success ? read.data : undefined;
}
