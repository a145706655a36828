import type { MatterCode } from "@/lib/professions/matters";

/** What is done in a case: by the applicant and the employer together, by the applicant alone, or by an officer. */
export type Deed =
  | "apply"
  | "accept"
  | "askWithdrawal"
  | "askCorrection"
  | "recommend"
  | "recommendRefusal"
  | "askExtension"
  | "confirmWithdrawal"
  | "grant"
  | "refuse"
  | "collect";

/** A case of a new demonstration, and what was done how many working days ago. */
export interface StagedCase {
  registry: string;
  matter: MatterCode;
  applicant: string;
  /** Credit code. */
  employer: string;
  specialty?: string;
  /** On what ground of its profession it is to be refused, and what was found. */
  refusal?: { ground: string; facts: string };
  deeds: Partial<Record<Deed, number>>;
}

const shanghai = { matter: "initial", employer: "91310000MA1FAKE782" } as const;
const cost = { ...shanghai, registry: "shanghai-cost-engineer" } as const;
const structural = { ...shanghai, registry: "shanghai-structural-engineer" } as const;
const zhejiang = {
  matter: "initial",
  registry: "zhejiang-cost-engineer",
  employer: "91330000MA2FAKE10H",
  specialty: "civil",
} as const;
const elsewhere = {
  ground: "REFUSE_02",
  facts: "经核查，申请人同期与另一家企业签有劳动合同，并在该企业参加社会保险",
} as const;
const unproved = {
  ground: "REFUSE_03",
  facts: "经核查，申请人申报的资格证书编号与发证机关的记录不符",
} as const;
const [civil, installation] = ["civil", "installation"];

/** The cases of a new demonstration: over eight weeks, and one at least in every state that an officer meets. */
export const stagedCases: readonly StagedCase[] = [
  { ...cost, applicant: "沈砚舟", specialty: civil, deeds: { apply: 23 } }, // overdue
  { ...cost, applicant: "程以宁", specialty: installation, deeds: { apply: 18 } }, // close to its last day
  { ...cost, applicant: "韩疏桐", specialty: civil, deeds: { apply: 3 } },
  { ...cost, applicant: "罗清和", specialty: installation, deeds: { apply: 1 } },
  { ...cost, applicant: "梁语迟", specialty: civil, deeds: { apply: 4, askCorrection: 2 } },
  { ...cost, applicant: "苏映雪", specialty: civil, deeds: { apply: 12, recommend: 2 } },
  {
    ...cost,
    applicant: "魏长歌",
    specialty: installation,
    refusal: elsewhere,
    deeds: { apply: 12, recommendRefusal: 3 },
  },
  { ...cost, applicant: "叶听澜", specialty: civil, deeds: { apply: 18, askExtension: 2 } },
  {
    ...cost,
    applicant: "孟星野",
    specialty: civil,
    deeds: { apply: 33, recommend: 30, grant: 26, collect: 23 },
  },
  { ...cost, applicant: "卫明漪", specialty: installation, deeds: { apply: 18, recommend: 9, grant: 4 } },
  {
    ...cost,
    applicant: "丁若谷",
    specialty: civil,
    refusal: elsewhere,
    deeds: { apply: 30, recommendRefusal: 23, refuse: 18 },
  },
  {
    ...cost,
    applicant: "白行简",
    specialty: civil,
    deeds: { apply: 12, askWithdrawal: 9, confirmWithdrawal: 9 },
  },
  {
    ...cost,
    matter: "renewal",
    applicant: "范云归",
    specialty: civil,
    deeds: { apply: 26, recommend: 23, grant: 18, collect: 12 },
  },
  { ...structural, applicant: "康以恒", deeds: { apply: 2 } },
  { ...structural, applicant: "姜闻笛", deeds: { apply: 9, recommend: 3 } },
  { ...structural, applicant: "段清越", deeds: { apply: 33, recommend: 26, grant: 23, collect: 18 } },
  {
    ...structural,
    applicant: "聂长安",
    refusal: unproved,
    deeds: { apply: 23, recommendRefusal: 12, refuse: 9 },
  },
  { ...zhejiang, applicant: "余晚棠", deeds: { apply: 1 } }, // waits at the window
  { ...zhejiang, applicant: "虞初晴", deeds: { apply: 9, accept: 4 } },
  {
    ...zhejiang,
    applicant: "邬明远",
    deeds: { apply: 30, accept: 26, recommend: 23, grant: 18, collect: 12 },
  },
];
