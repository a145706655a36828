import type { MatterCode } from "@/lib/professions/matters";
import { matterOf } from "@/lib/professions/parts";
import type { Profession } from "@/lib/professions/schema";
import type { OfficialContent } from "./official-content";
import { specialtyLabel } from "./specialty-label";

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
  registry: { authority: string; province: string; hotline: string; address: string };
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
export function contactText({ registry }: OfficialInput): string {
  return `咨询电话：${registry.hotline}；联系地址：${registry.address}。`;
}
