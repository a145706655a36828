import type { Prisma } from "@/server/db/scope";

/** The registries of the demonstration. Authorities are named as in the manuals; every number is fictitious or a test value. */
export const demoRegistries: Prisma.RegistryUncheckedCreateInput[] = [
  {
    code: "shanghai-cost-engineer",
    professionCode: "cost-engineer",
    authorityZh: "上海市住房和城乡建设管理委员会",
    authorityEn: "Shanghai Housing, Urban-Rural Development and Management Commission",
    creditCode: "11310000DEM00033XL",
    provinceCode: "31",
    provinceZh: "上海市",
    provinceEn: "Shanghai",
    acceptanceCode: "033",
    documentPrefix: "沪建注造",
    hotline: "021-962600",
    address: "上海市（演示地址）",
    openedMatters: ["initial", "specialtyAddition", "renewal", "deregistration"],
  },
  {
    code: "shanghai-structural-engineer",
    professionCode: "structural-engineer",
    authorityZh: "上海市住房和城乡建设管理委员会",
    authorityEn: "Shanghai Housing, Urban-Rural Development and Management Commission",
    creditCode: "11310000DEM00033XL",
    provinceCode: "31",
    provinceZh: "上海市",
    provinceEn: "Shanghai",
    acceptanceCode: "032",
    documentPrefix: "沪建注结",
    hotline: "021-962600",
    address: "上海市（演示地址）",
    openedMatters: ["initial", "renewal", "deregistration", "paperExchange"],
  },
];
