import type { PlainDate } from "@/lib/domain/plain-date";
import type { RegistryActGround, RegistryActKind } from "@/lib/professions/registry-acts-schema";
import type { Profession } from "@/lib/professions/schema";
import { citationOf, remediesText } from "./decision-content";
import type { OfficialBlock, OfficialContent } from "./official-content";
import { contactText, type IssuerWords } from "./official-subject";
import { specialtyLabel } from "./specialty-label";
import { writtenDate } from "./written-date";

/** What the document of an act on a registration is told. */
export interface ActDocumentInput {
  kind: RegistryActKind;
  ground: RegistryActGround;
  /** What was found, in the officer's words; no full stop at the end. */
  facts: string;
  holder: string;
  employer: string;
  registrationNumber: string;
  specialty: string | null;
  validFrom: PlainDate;
  validTo: PlainDate;
  /** The document's own number. */
  number: string;
  registry: IssuerWords;
  date: PlainDate;
  /** The last day on which the holder may be heard; for an announcement. */
  heardUntil: PlainDate | null;
  /** The first day on which the person may be registered again; where the act makes him wait. */
  barredUntil: PlainDate | null;
  verifyUrl: string;
  test: boolean;
}

const titles: Record<RegistryActKind, string> = {
  lock: "注册锁定告知书",
  unlock: "解除注册锁定告知书",
  deregistration: "注销注册决定书",
  rescission: "撤销注册决定书",
  revocation: "行政处罚决定书",
};

const announcements: Partial<Record<RegistryActKind, string>> = {
  deregistration: "注销注册事先告知书",
  rescission: "撤销注册事先告知书",
  revocation: "行政处罚事先告知书",
};

const verbs: Record<RegistryActKind, string> = {
  lock: "锁定下列注册",
  unlock: "解除对下列注册的锁定",
  deregistration: "注销下列注册",
  rescission: "撤销下列注册",
  revocation: "吊销下列注册的注册证书",
};

/** Composes the document of an act that takes effect: what was found, on what ground, what follows, and how to contest it. */
export function composeAct(profession: Profession, input: ActDocumentInput): OfficialContent {
  const ends = input.kind !== "lock" && input.kind !== "unlock";
  return {
    ...headOf(input),
    kind: input.kind,
    title: titles[input.kind],
    body: [
      ...found(input),
      paragraph(ends ? decided(input) : `因${input.ground.label.zh}，本机关自即日起${verbs[input.kind]}：`),
      subject(profession, input),
      paragraph(ends ? ended(input) : lockText(input)),
      ...(ends ? [paragraph(remediesText(input))] : []),
      paragraph(contactText(input)),
    ],
  };
}

/** Composes the announcement before a registration is ended, and until when its holder may be heard; throws where nothing is announced. */
export function composeAnnouncement(profession: Profession, input: ActDocumentInput): OfficialContent {
  const { kind, ground, heardUntil } = input;
  const title = announcements[kind];
  if (!title || !heardUntil || !ground.hearing) throw new Error(`an act of kind ${kind} is not announced`);
  return {
    ...headOf(input),
    kind: "hearing",
    title,
    body: [
      ...found(input),
      paragraph(`上述情形属于${basis(ground)}规定的“${ground.label.zh}”，本机关拟${verbs[kind]}：`),
      subject(profession, input),
      paragraph(
        `你可以自收到本告知书之日起${ground.hearing.value}个工作日内（至${writtenDate(heardUntil)}，含当日）向本机关陈述、申辩；依法可以要求听证的，也请在此期限内提出（${ground.hearing.source}）。逾期没有提出的，本机关将依法作出决定。`,
      ),
      paragraph(contactText(input)),
    ],
  };
}

function headOf(input: ActDocumentInput): Omit<OfficialContent, "kind" | "title" | "body"> {
  const { number, registry, holder, employer, ground, registrationNumber, date, verifyUrl, test } = input;
  return {
    number,
    authority: registry.authority,
    addressee: ground.addressee === "employer" ? employer : holder,
    registrationNumber,
    date,
    verifyUrl,
    test,
  };
}

const found = ({ facts }: ActDocumentInput): OfficialBlock[] => [paragraph(`经查明：${facts}。`)];

function decided({ kind, ground }: ActDocumentInput): string {
  return `上述情形属于${basis(ground)}规定的“${ground.label.zh}”。本机关决定${verbs[kind]}：`;
}

function ended({ ground, barredUntil, date }: ActDocumentInput): string {
  const at = `该注册及其注册证书自${writtenDate(date)}起失效；注册证书和执业印章不得再使用，持有纸质注册证书的应当交回本机关。`;
  if (!barredUntil || !ground.waitingYears) return at;
  return `${at}自本决定作出之日起${ground.waitingYears.value}年内不予注册（${ground.waitingYears.source}），${writtenDate(barredUntil)}起方可再次申请。`;
}

function lockText({ kind }: ActDocumentInput): string {
  return kind === "lock"
    ? "锁定期间注册仍然有效，除注销注册外，本机关不受理与其有关的申请；锁定的原因消除后即予解除，并书面告知。"
    : "自即日起，可以照常办理与该注册有关的申请。";
}

function subject(profession: Profession, input: ActDocumentInput): OfficialBlock {
  const { holder, registrationNumber, specialty, employer, validFrom, validTo } = input;
  return {
    kind: "facts",
    facts: [
      { label: "姓名", value: holder },
      { label: "注册类别", value: profession.names.full.zh },
      { label: "注册编号", value: registrationNumber },
      ...(specialty === null ? [] : [{ label: "注册专业", value: specialtyLabel(profession, specialty) }]),
      { label: "聘用企业", value: employer },
      { label: "有效期", value: `${writtenDate(validFrom)}至${writtenDate(validTo)}` },
    ],
  };
}

/** Writes the articles of a ground, several of them parted by a semicolon in their source. */
const basis = ({ source }: RegistryActGround): string => source.split("；").map(citationOf).join("、");

const paragraph = (text: string): OfficialBlock => ({ kind: "paragraph", text });
