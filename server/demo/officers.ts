import type { RegistryRole } from "@/lib/domain/officer-roles";
import type { Bilingual } from "@/lib/locale";

/** An officer of the demonstration. The secret of the second factor is no secret here: the sign-in page shows its codes. */
export interface DemoOfficer {
  login: string;
  name: string;
  totpSecret: string;
  /** Roles in a registry; an officer without a registry administers the platform. */
  post: { registry: string; roles: RegistryRole[] } | "platform";
  story: Bilingual;
}

const registry = "shanghai-cost-engineer";
const structural = "shanghai-structural-engineer";

/** The officers of the demonstration: every role once, those without whom nothing is decided in the second registry, and the platform's administrator. */
export const demoOfficers: DemoOfficer[] = [
  {
    login: "shouli",
    name: "林书阳",
    totpSecret: "5UXXYW6TG5NHWZX3RC33FZAAWYRFROIZ",
    post: { registry, roles: ["acceptanceOfficer"] },
    story: { zh: "造价登记，受理人员", en: "Cost engineers' register, acceptance officer" },
  },
  {
    login: "shenhe",
    name: "方知行",
    totpSecret: "VCX2M7ITAHW7QYYZ53Q6QQTBPLH4AE7O",
    post: { registry, roles: ["reviewer"] },
    story: { zh: "造价登记，审核人员", en: "Cost engineers' register, reviewer" },
  },
  {
    login: "jueding",
    name: "贺知书",
    totpSecret: "S343Z2FRJ3WUOFYCP2S6GXT6XTC5UUFI",
    post: { registry, roles: ["decider"] },
    story: { zh: "造价登记，决定人员", en: "Cost engineers' register, decider" },
  },
  {
    login: "chuangkou",
    name: "安如是",
    totpSecret: "XML7JQ5W32V7B4RY4ZSCIURYSJ7ADAZM",
    post: { registry, roles: ["counterClerk"] },
    story: { zh: "造价登记，窗口人员", en: "Cost engineers' register, counter clerk" },
  },
  {
    login: "guanli",
    name: "骆明川",
    totpSecret: "FVFWTNMIDG5F4ZQJ2HOVA5TM75TBQFVI",
    post: { registry, roles: ["registryAdministrator"] },
    story: { zh: "造价登记，登记管理员", en: "Cost engineers' register, registry administrator" },
  },
  {
    login: "shenji",
    name: "柏若溪",
    totpSecret: "WPEVPJJN7ECJJXAXVL4FCWSOC2EXWY4W",
    post: { registry, roles: ["auditor"] },
    story: { zh: "造价登记，审计人员", en: "Cost engineers' register, auditor" },
  },
  {
    login: "jiegou-shenhe",
    name: "尹怀瑾",
    totpSecret: "K5PZ3QWJ7MRT2XGA6LHN4VYEBUC2OIDS",
    post: { registry: structural, roles: ["reviewer"] },
    story: { zh: "结构登记，审核人员", en: "Structural engineers' register, reviewer" },
  },
  {
    login: "jiegou-guanli",
    name: "温乐山",
    totpSecret: "QZ6TDM4RWX2VJH7YKLPA3NGE5UBSOCIF",
    post: { registry: structural, roles: ["decider", "registryAdministrator"] },
    story: {
      zh: "结构登记，决定人员兼登记管理员",
      en: "Structural engineers' register, decider and registry administrator",
    },
  },
  {
    login: "pingtai",
    name: "邵一鸣",
    totpSecret: "35BQSL3IH5TUGW47BR4PSFHZJFTTW3DU",
    post: "platform",
    story: {
      zh: "平台管理员，管理各登记机关和人员",
      en: "Platform administrator: registries and their officers",
    },
  },
];
