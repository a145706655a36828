import type { RegistryRole } from "@/lib/domain/officer-roles";
import type { Bilingual } from "@/lib/locale";

/** An officer of the demonstration. The secret of the second factor is no secret here: the sign-in page shows its codes. */
export interface DemoOfficer {
  login: string;
  name: string;
  totpSecret: string;
  /** Roles in one or several registries; an officer without a registry administers the platform. */
  posts: { registry: string; roles: RegistryRole[] }[] | "platform";
  story: Bilingual;
}

const registry = "shanghai-cost-engineer";
const structural = "shanghai-structural-engineer";
const zhejiang = "zhejiang-cost-engineer";

/** The officers of the demonstration: every role in every registry, one officer who serves in two, and the platform's administrator. */
export const demoOfficers: DemoOfficer[] = [
  {
    login: "shouli",
    name: "林书阳",
    totpSecret: "5UXXYW6TG5NHWZX3RC33FZAAWYRFROIZ",
    posts: [{ registry, roles: ["acceptanceOfficer"] }],
    story: { zh: "造价登记，受理人员", en: "Cost engineers' register, acceptance officer" },
  },
  {
    login: "shenhe",
    name: "方知行",
    totpSecret: "VCX2M7ITAHW7QYYZ53Q6QQTBPLH4AE7O",
    posts: [{ registry, roles: ["reviewer"] }],
    story: { zh: "造价登记，审核人员", en: "Cost engineers' register, reviewer" },
  },
  {
    login: "jueding",
    name: "贺知书",
    totpSecret: "S343Z2FRJ3WUOFYCP2S6GXT6XTC5UUFI",
    posts: [{ registry, roles: ["decider"] }],
    story: { zh: "造价登记，决定人员", en: "Cost engineers' register, decider" },
  },
  {
    login: "chuangkou",
    name: "安如是",
    totpSecret: "XML7JQ5W32V7B4RY4ZSCIURYSJ7ADAZM",
    posts: [{ registry, roles: ["counterClerk"] }],
    story: { zh: "造价登记，窗口人员", en: "Cost engineers' register, counter clerk" },
  },
  {
    login: "guanli",
    name: "骆明川",
    totpSecret: "FVFWTNMIDG5F4ZQJ2HOVA5TM75TBQFVI",
    posts: [{ registry, roles: ["registryAdministrator"] }],
    story: { zh: "造价登记，登记管理员", en: "Cost engineers' register, registry administrator" },
  },
  {
    login: "shenji",
    name: "柏若溪",
    totpSecret: "WPEVPJJN7ECJJXAXVL4FCWSOC2EXWY4W",
    posts: [{ registry, roles: ["auditor"] }],
    story: { zh: "造价登记，审计人员", en: "Cost engineers' register, auditor" },
  },
  {
    login: "jiegou-shenhe",
    name: "尹怀瑾",
    totpSecret: "K5PZ3QWJ7MRT2XGA6LHN4VYEBUC2OIDS",
    posts: [{ registry: structural, roles: ["reviewer"] }],
    story: { zh: "结构登记，审核人员", en: "Structural engineers' register, reviewer" },
  },
  {
    login: "jiegou-guanli",
    name: "温乐山",
    totpSecret: "QZ6TDM4RWX2VJH7YKLPA3NGE5UBSOCIF",
    posts: [{ registry: structural, roles: ["decider", "registryAdministrator"] }],
    story: {
      zh: "结构登记，决定人员兼登记管理员",
      en: "Structural engineers' register, decider and registry administrator",
    },
  },
  {
    login: "jiegou-shouli",
    name: "宋晚晴",
    totpSecret: "WQG5E5MQPO7MJK3RO6LXS36URVSYU7IW",
    posts: [{ registry: structural, roles: ["acceptanceOfficer"] }],
    story: { zh: "结构登记，受理人员", en: "Structural engineers' register, acceptance officer" },
  },
  {
    login: "jiegou-chuangkou",
    name: "唐知夏",
    totpSecret: "VTLG3LG5SFNZDWARH6ZAZM24YGF73W35",
    posts: [{ registry: structural, roles: ["counterClerk"] }],
    story: { zh: "结构登记，窗口人员", en: "Structural engineers' register, counter clerk" },
  },
  {
    login: "jiegou-shenji",
    name: "傅砚秋",
    totpSecret: "PRPUKFDZ4PYVZCS5MYL3FYJNHTPJPM5F",
    posts: [{ registry: structural, roles: ["auditor"] }],
    story: { zh: "结构登记，审计人员", en: "Structural engineers' register, auditor" },
  },
  {
    login: "liangdi",
    name: "穆清扬",
    totpSecret: "P3F5DJVE6V6I6SKSDD3HVCV7PZOJXGSP",
    posts: [
      { registry: zhejiang, roles: ["reviewer"] },
      { registry: structural, roles: ["decider"] },
    ],
    story: {
      zh: "在两个登记机关任职：浙江造价审核人员，上海结构决定人员",
      en: "Serves in two registries: reviewer of Zhejiang's cost engineers, decider of Shanghai's structural engineers",
    },
  },
  {
    login: "zhejiang-shouli",
    name: "俞沐阳",
    totpSecret: "4XGD3OOK4XZVS6BW7Y6R4Y2ZYRZ36Y5H",
    posts: [{ registry: zhejiang, roles: ["acceptanceOfficer"] }],
    story: { zh: "浙江造价登记，受理人员", en: "Zhejiang's cost engineers, acceptance officer" },
  },
  {
    login: "zhejiang-jueding",
    name: "柯远舟",
    totpSecret: "AGKWY73NFCZZHGK2WHHS6KGVJC76IOXM",
    posts: [{ registry: zhejiang, roles: ["decider"] }],
    story: { zh: "浙江造价登记，决定人员", en: "Zhejiang's cost engineers, decider" },
  },
  {
    login: "zhejiang-chuangkou",
    name: "简书意",
    totpSecret: "HMZ3GGLKFEILAP3YLUR3PP5VN7XNJHKP",
    posts: [{ registry: zhejiang, roles: ["counterClerk"] }],
    story: { zh: "浙江造价登记，窗口人员", en: "Zhejiang's cost engineers, counter clerk" },
  },
  {
    login: "zhejiang-guanli",
    name: "霍明舒",
    totpSecret: "23HYKV4ZQ7YGNK2KJXGSXRUMTT7XVQQ6",
    posts: [{ registry: zhejiang, roles: ["registryAdministrator"] }],
    story: { zh: "浙江造价登记，登记管理员", en: "Zhejiang's cost engineers, registry administrator" },
  },
  {
    login: "zhejiang-shenji",
    name: "钱疏影",
    totpSecret: "C6BGGQQ6DWGOB7VGQSUF6JLEGBSE7ZYP",
    posts: [{ registry: zhejiang, roles: ["auditor"] }],
    story: { zh: "浙江造价登记，审计人员", en: "Zhejiang's cost engineers, auditor" },
  },
  {
    login: "pingtai",
    name: "邵一鸣",
    totpSecret: "35BQSL3IH5TUGW47BR4PSFHZJFTTW3DU",
    posts: "platform",
    story: {
      zh: "平台管理员，管理各登记机关和人员",
      en: "Platform administrator: registries and their officers",
    },
  },
];
