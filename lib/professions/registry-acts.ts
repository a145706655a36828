import { deregistrationReasons } from "./deregistration-reasons";
import type { RegistryActGround, RegistryActKind, RegistryActsInput } from "./registry-acts-schema";
import type { Profession } from "./schema";

type Grounds = RegistryActsInput["lock"];

const licensing = "行政许可法";
const practice = "北京市同类系统的做法（在办案、锁定）";
const penalty = { value: 5, source: "行政处罚法第六十三条、第六十四条" };
const statement = { value: 5, source: "行政许可法第七条（陈述、申辩）；天数比照行政处罚法第六十四条" };

/** Grounds by which nobody but the holder, or an act of its own kind, ends a registration. */
const notByRegistry = ["07", "08", "10"];
/** The ground after which there is no holder to be told. */
const death = "11";

const lock: Grounds = [
  ["LOCK_01", "涉嫌违法违规，正在调查处理", "Under investigation for a suspected violation"],
  ["LOCK_02", "司法机关、行政机关依法要求协助", "Asked for by a judicial or administrative authority"],
  ["LOCK_03", "登记事项有疑义，正在核实", "What is registered is in doubt and being checked"],
].map(groundFrom(practice));

const unlock: Grounds = [
  ["UNLOCK_01", "调查处理已经终结", "The investigation is closed"],
  ["UNLOCK_02", "要求协助的机关已经通知解除", "The authority that asked for it has lifted it"],
  ["UNLOCK_03", "登记事项已经核实", "What is registered has been confirmed"],
].map(groundFrom(practice));

const deregistration: Grounds = deregistrationReasons
  .filter(({ code }) => !notByRegistry.includes(code))
  .map(({ code, label, source }) => ({
    code,
    label,
    source: `${licensing}第七十条；${source}`,
    addressee: code === death ? "employer" : "holder",
  }));

const rescission = (deceit: { value: number; source: string }): Grounds => [
  ...[
    ["RESCIND_01", "工作人员滥用职权、玩忽职守作出准予决定", "Granted by abuse of power or neglect of duty"],
    ["RESCIND_02", "超越法定职权作出准予决定", "Granted beyond legal powers"],
    ["RESCIND_03", "违反法定程序作出准予决定", "Granted in breach of the legal procedure"],
    [
      "RESCIND_04",
      "对不具备申请资格或者不符合法定条件的申请人准予",
      "Granted to somebody who did not meet the conditions",
    ],
    ["RESCIND_05", "依法可以撤销的其他情形", "Other circumstances in which the law allows it"],
  ].map((row) => ({ ...groundFrom(`${licensing}第六十九条第一款`)(row), hearing: statement })),
  {
    code: "RESCIND_06",
    label: { zh: "以欺骗、贿赂等不正当手段取得注册", en: "Registration obtained by deceit or bribery" },
    source: `${licensing}第六十九条第二款`,
    hearing: statement,
    waitingYears: deceit,
  },
];

const safety: Grounds[number] = {
  code: "REVOKE_01",
  label: {
    zh: "未执行法律、法规和工程建设强制性标准，情节严重",
    en: "Serious disregard of the law or of mandatory construction standards",
  },
  source: "建设工程安全生产管理条例第五十八条",
  hearing: penalty,
  waitingYears: { value: 5, source: "建设工程安全生产管理条例第五十八条" },
};

const quality: Grounds[number] = {
  code: "REVOKE_02",
  label: { zh: "因过错造成重大质量事故", en: "A major quality accident caused by fault" },
  source: "建设工程质量管理条例第七十二条",
  hearing: penalty,
  waitingYears: { value: 5, source: "建设工程质量管理条例第七十二条" },
};

/** What a profession's own rules say of later registrations; nothing where they say nothing. */
interface Waiting {
  /** After a registration got by deceit was rescinded. */
  deceit: { value: number; source: string };
  /** After a revocation for which no other law says how long. */
  revoked?: { value: number; source: string };
  /** Whether the rules for accidents of quality name the profession. */
  quality: boolean;
}

/** Makes the grounds of a registry's acts, the same for all professions but for what their own rules say of later registrations. */
export function registryActs({ deceit, revoked, quality: named }: Waiting): RegistryActsInput {
  return {
    lock,
    unlock,
    deregistration,
    rescission: rescission(deceit),
    revocation: [
      safety,
      ...(named ? [quality] : []),
      {
        code: "REVOKE_99",
        label: {
          zh: "法律、法规规定应当吊销注册证书的其他情形",
          en: "Other circumstances in which the law revokes the certificate",
        },
        source: "行政处罚法第九条",
        hearing: penalty,
        ...(revoked ? { waitingYears: revoked } : {}),
      },
    ],
  };
}

/** Finds a ground of a profession's act; undefined for one that it does not have. */
export function registryActGround(
  { registryActs: acts }: Profession,
  kind: RegistryActKind,
  code: string,
): Profession["registryActs"][RegistryActKind][number] | undefined {
  return acts[kind].find((ground) => ground.code === code);
}

function groundFrom(source: string) {
  return ([code, zh, en]: readonly string[]): Omit<RegistryActGround, "addressee"> => ({
    code: code ?? "",
    label: { zh: zh ?? "", en: en ?? "" },
    source,
  });
}
