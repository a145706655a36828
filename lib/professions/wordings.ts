import type { Wording, WordingKind, Wordings } from "./wordings-schema";

const licensing = "行政许可法";

const listed = (prefix: string, basis: string, texts: readonly string[]): Wording[] =>
  texts.map((text, at) => ({ code: `${prefix}_${String(at + 1).padStart(2, "0")}`, text, basis }));

/** The wordings of the steps of the procedure. */
const procedure: Record<Exclude<WordingKind, keyof typeof acts>, Wording[]> = {
  correction: listed("CORRECT", `${licensing}第三十二条第一款第（四）项`, [
    "填写的内容与证明材料不一致，请按证明材料填写",
    "上传的材料不清晰，请重新上传完整、清晰的材料",
    "电话无法接通，请填写能够联系到本人或者单位的号码",
    "继续教育学时与培训机构的记录不一致，请按证明填写",
    "照片不符合要求，请上传近期免冠白底正面照片",
  ]),
  notAccepted: listed("NOTACCEPT", `${licensing}第三十二条`, [
    "申请事项不属于本机关职权范围",
    "经一次告知补正，申请材料仍不齐全或者不符合法定形式",
    "申请事项依法不需要取得行政许可",
  ]),
  explanation: listed("EXPLAIN", "", [
    "请说明目前的劳动关系，并上传劳动合同或者社会保险缴纳证明",
    "请说明继续教育学时的取得时间和培训机构",
    "请说明资格证书上的姓名与实名信息不一致的原因",
  ]),
  extension: listed("EXTEND", `${licensing}第四十二条第一款`, [
    "须向其他机关核实申请人的资格取得情况",
    "须向培训机构核实继续教育学时",
    "须核查申请人的聘用关系和社会保险缴纳情况",
  ]),
  refusal: listed("REFUSED", `${licensing}第三十八条第二款`, [
    "申请人在申请之日同时受聘于两个以上单位",
    "申请人的继续教育学时未达到规定的标准",
    "申请人提交的材料与查明的事实不符",
  ]),
};

/** The wordings of a registry's own acts. */
const acts = {
  lock: listed("LOCKED", "", ["有关机关来函，要求协助锁定该注册", "该注册所依据的材料有疑义，正在调查"]),
  unlock: listed("UNLOCKED", "", ["要求协助的机关已来函解除", "调查已经终结，未发现违法情形"]),
  deregistration: listed("ENDED", `${licensing}第七十条`, [
    "经核实，聘用单位已经终止，有登记机关的证明",
    "经核实，持证人已经死亡，有公安机关的证明",
    "经核实，持证人已被依法限制从业，有生效的法律文书",
  ]),
  rescission: listed("RESCINDED", `${licensing}第六十九条`, [
    "当事人提交的资格证明经发证机关核实为虚假",
    "当事人提交的聘用证明经核实与事实不符",
  ]),
  revocation: listed("REVOKED", "", [
    "经调查，当事人出具有虚假记载的执业成果文件，造成严重后果",
    "经调查，当事人对事故负有直接责任，有事故调查报告为证",
  ]),
};

/** What officers of every registry usually say; sentences of this project, to be worded by each registry for itself. */
export const usualWordings: Wordings = { ...procedure, ...acts };
