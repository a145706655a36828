import type { MatterCode } from "@/lib/professions/matters";
import { matterOf } from "@/lib/professions/parts";
import type { Profession } from "@/lib/professions/schema";
import { type NoticeTexts, noNoticeTexts } from "./notice-texts";
import type { OfficialContent } from "./official-content";
import { specialtyLabel } from "./specialty-label";

/** What a document says of the registry that issues it. */
export interface IssuerWords {
  authority: string;
  province: string;
  hotline: string;
  address: string;
  /** What the registry has its documents say beside the law. */
  texts?: NoticeTexts;
}

/** What every official document about an application is told. */
export interface OfficialInput {
  matter: MatterCode;
  /** Codes of the specialties that the application is about; none for a profession without them. */
  specialties: readonly string[];
  applicant: string;
  employer: string;
  acceptanceNumber: string;
  /** The document's own number. */
  number: string;
  registry: IssuerWords;
  verifyUrl?: string;
  test: boolean;
}

/** The law that every document rests on. */
export const licensingLaw = "《中华人民共和国行政许可法》";

/** Gives what the head of a document says of its application. */
export function headOf(input: OfficialInput): Omit<OfficialContent, "kind" | "title" | "body" | "date"> {
  const { number, applicant, acceptanceNumber, registry, verifyUrl, test } = input;
  return {
    number,
    authority: registry.authority,
    addressee: applicant,
    acceptanceNumber,
    ...(verifyUrl === undefined ? {} : { verifyUrl }),
    test,
  };
}

/** Lists the facts by which a reader knows the application. */
export function subjectFacts(profession: Profession, input: OfficialInput) {
  const labels = input.specialties.map((code) => specialtyLabel(profession, code));
  return [
    { label: "申请人", value: input.applicant },
    { label: "受理编号", value: input.acceptanceNumber },
    {
      label: "申请事项",
      value: `${profession.names.full.zh}${matterOf(profession, input.matter).name.zh}`,
    },
    ...(labels.length > 0 ? [{ label: "注册专业", value: labels.join("、") }] : []),
    { label: "聘用企业", value: input.employer },
  ];
}

/** Writes whom to ask. */
export function contactText({
  registry: { hotline, address, texts = noNoticeTexts },
}: Pick<OfficialInput, "registry">): string {
  const { contact, counter } = texts;
  const ways = [`咨询电话：${hotline}`, `联系地址：${address}`];
  return `${[...ways, ...(contact ? [contact] : []), ...(counter ? [`办事窗口：${counter}`] : [])].map(withoutStop).join("；")}。`;
}

const withoutStop = (text: string): string => text.replace(/[。；;.]+$/u, "");
