import { type NotAcceptedGround, notAcceptedGrounds } from "@/lib/domain/not-accepted";
import type { PlainDate } from "@/lib/domain/plain-date";
import { statutoryPeriods } from "@/lib/domain/statutory-periods";
import type { NamedItem } from "@/lib/forms/named-item";
import type { Profession } from "@/lib/professions/schema";
import { correctionLabels } from "./correction-labels";
import { remediesText } from "./decision-content";
import type { OfficialBlock, OfficialContent } from "./official-content";
import { contactText, headOf, licensingLaw, type OfficialInput, subjectFacts } from "./official-subject";
import { writtenDate } from "./written-date";
import { writtenNumber } from "./written-number";

/** What a notice of correction is told: all that is missing, and the last day for the applicant. */
export interface CorrectionInput extends OfficialInput {
  receivedOn: PlainDate;
  askedOn: PlainDate;
  items: readonly NamedItem[];
  dueOn: PlainDate;
}

/** Composes the 补正告知书 (行政许可法 32): everything at once, how and by when, and what follows otherwise. */
export function composeCorrection(profession: Profession, input: CorrectionInput): OfficialContent {
  return {
    ...headOf(input),
    kind: "correction",
    title: "补正告知书",
    body: [
      paragraph(
        `你提出的下列申请，本机关于${writtenDate(input.receivedOn)}收到。经审查，申请材料不齐全或者不符合法定形式，根据${licensingLaw}第三十二条第一款第（四）项的规定，现将需要补正的全部内容一次告知如下。`,
      ),
      { kind: "facts", facts: subjectFacts(profession, input) },
      {
        kind: "items",
        head: { label: "补正理由和要求", value: "补正内容" },
        items: input.items.map(({ item, reason }) => ({ label: reason, value: correctionLabels[item] })),
      },
      paragraph(
        `请于${writtenDate(input.dueOn)}前（含当日）登录本系统，在原申请中补正上列内容后提交，受理编号不变，其他内容保持原样。已签名的申请表因补正而变化的，由你和聘用企业重新签名。`,
      ),
      paragraph(
        "自本告知书作出之日起至你提交补正之日止，本机关的办理期限停止计算。逾期没有提交的，本机关依据已收到的申请材料办理。",
      ),
      paragraph(contactText(input)),
    ],
    date: input.askedOn,
  };
}

/** What a notice of not accepting is told: the ground, the facts, and who is competent where this registry is not. */
export interface NotAcceptedInput extends OfficialInput {
  receivedOn: PlainDate;
  decidedOn: PlainDate;
  ground: NotAcceptedGround;
  /** The facts, in the officer's words; no full stop at the end. */
  facts: string;
  rightAuthority: string | null;
}

/** Composes the 不予受理通知书 with ground, right authority and remedies (行政许可法 32). */
export function composeNotAccepted(profession: Profession, input: NotAcceptedInput): OfficialContent {
  const { clause, zh } = notAcceptedGrounds[input.ground];
  const elsewhere = input.rightAuthority ? `请向${input.rightAuthority}提出申请。` : "";
  return {
    ...headOf(input),
    kind: "notAccepted",
    title: "不予受理通知书",
    body: [
      paragraph(
        `你提出的下列申请，本机关于${writtenDate(input.receivedOn)}收到。经审查，本机关查明：${input.facts}。`,
      ),
      { kind: "facts", facts: subjectFacts(profession, input) },
      paragraph(
        `上述情形属于${zh}。根据${licensingLaw}第三十二条第一款第${clause}项的规定，本机关决定不予受理。${elsewhere}`,
      ),
      paragraph(remediesText(input)),
      paragraph(contactText(input)),
    ],
    date: input.decidedOn,
  };
}

/** What a notice of extension is told: why, since when and until when. */
export interface ExtensionInput extends OfficialInput {
  acceptedOn: PlainDate;
  decidedOn: PlainDate;
  /** The reason, in the officer's words; no full stop at the end. */
  reason: string;
  /** The new last day; null when the calendar does not reach so far. */
  dueOn: PlainDate | null;
}

/** Composes the 延长审批期限告知书 with its reason and the new last day (行政许可法 42). */
export function composeExtension(profession: Profession, input: ExtensionInput): OfficialContent {
  const days = `${writtenNumber(statutoryPeriods.extension.workingDays)}个工作日`;
  const by = input.dueOn ? `于${writtenDate(input.dueOn)}前（含当日）` : "在延长后的期限内";
  return {
    ...headOf(input),
    kind: "extension",
    title: "延长审批期限告知书",
    body: [
      paragraph(
        `你提出的下列申请，本机关已于${writtenDate(input.acceptedOn)}受理，在规定的期限内不能作出决定。`,
      ),
      { kind: "facts", facts: subjectFacts(profession, input) },
      paragraph(`延长期限的理由：${input.reason}。`),
      paragraph(
        `根据${licensingLaw}第四十二条第一款的规定，经本机关负责人批准，办理期限延长${days}。本机关将${by}作出是否准予行政许可的决定。`,
      ),
      paragraph(contactText(input)),
    ],
    date: input.decidedOn,
  };
}

const paragraph = (text: string): OfficialBlock => ({ kind: "paragraph", text });
