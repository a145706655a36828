import { registrySettingsSchema } from "@/lib/professions/registry-settings";
import { type Entry, platform } from "../entry";

const details = {
  authorityZh: "某省住房和城乡建设厅",
  authorityEn: "Department of Housing",
  creditCode: "11330000DEM000348W",
  acceptanceCode: "034",
  documentPrefix: "浙建注造",
  hotline: "0571-00000000",
  address: "杭州市某路一号",
};
const registry = {
  ...details,
  professionCode: "cost-engineer",
  provinceCode: "33",
  openedMatters: ["initial"],
};
const settings = registrySettingsSchema.parse({});
const notice = { year: 2027, text: "x" };

/** What the platform's administrator asks: registries and officers, and never a case or a person. */
export const platformProcedures: Record<string, Entry> = {
  "audit.ofPlatform": platform(() => ({ filter: {} })),
  "audit.checkPlatform": platform(() => ({})),
  "calendar.year": platform(() => ({})),
  "calendar.preview": platform(() => notice),
  "calendar.confirm": platform(() => ({ ...notice, basis: "x" })),
  "platform.registries": platform(),
  "platform.registry": platform(({ code }) => ({ code })),
  "platform.previewRegistry": platform(() => ({ registry, settings })),
  "platform.createRegistry": platform(() => ({ registry, settings, administrator: null })),
  "platform.readiness": platform(({ code }) => ({ code })),
  "platform.changeRegistry": platform(({ code }) => ({ code, details })),
  "platform.switchMatter": platform(({ code }) => ({ code, matter: "initial", open: true })),
  "platform.officers": platform(({ code }) => ({ registry: code })),
  "platform.inviteOfficer": platform(({ code }) => ({
    login: "new.officer",
    name: "新人员",
    registry: code,
    roles: ["reviewer"],
  })),
  "platform.renewInvitation": platform(({ officer }) => ({ accountId: officer })),
  "platform.changeRoles": platform(({ officer, code }) => ({
    accountId: officer,
    registry: code,
    roles: ["reviewer"],
  })),
  "platform.removeAdministrator": platform(({ officer }) => ({ accountId: officer })),
  "platform.blockOfficer": platform(({ officer }) => ({ accountId: officer })),
};
