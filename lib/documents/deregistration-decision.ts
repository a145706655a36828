import type { PlainDate } from "@/lib/domain/plain-date";
import type { Profession } from "@/lib/professions/schema";
import { type DecisionInput, remediesText } from "./decision-content";
import type { OfficialBlock, OfficialContent } from "./official-content";
import { contactText, headOf, licensingLaw, subjectFacts } from "./official-subject";
import { specialtyLabel } from "./specialty-label";
import { writtenDate } from "./written-date";

/** What a decision that ends registrations is told: which, why, and why the employer did not sign. */
export interface DeregistrationInput extends DecisionInput {
  registrations: readonly { number: string; specialty: string | null; validTo: PlainDate }[];
  /** Code of the profession's reason for deregistration. */
  reason: string;
  /** Label of the route's ground; null where the employer signed. */
  absence: string | null;
}

/** Composes the 注销决定书 (行政许可法 70); throws when it would end nothing, or for a reason that the profession does not have. */
export function composeDeregistration(profession: Profession, input: DeregistrationInput): OfficialContent {
  if (input.registrations.length === 0) throw new Error("a decision that ends no registration");
  return {
    ...headOf(input),
    kind: "deregistration",
    title: "注销决定书",
    body: [
      paragraph(
        `你提出的下列申请，本机关已于${writtenDate(input.acceptedOn)}受理。经审查，你的申请属实，根据${licensingLaw}第七十条的规定，本机关决定注销下列注册。`,
      ),
      {
        kind: "facts",
        facts: [...subjectFacts(profession, input), ...endedFacts(profession, input)],
      },
      paragraph(
        `上述注册及其注册证书自本决定作出之日（${writtenDate(input.decidedOn)}）起失效，注册证书作废。本决定依法予以公开，公众有权查阅（第四十条）。`,
      ),
      paragraph(remediesText(input)),
      paragraph(contactText(input)),
    ],
    date: input.decidedOn,
  };
}

function endedFacts(profession: Profession, { registrations, reason, absence }: DeregistrationInput) {
  const found = profession.deregistrationReasons.find(({ code }) => code === reason);
  if (!found) throw new Error(`${profession.code} has no reason ${reason} for deregistration`);
  return [
    ...registrations.map(({ number, specialty, validTo }) => ({
      label: "注销的注册",
      value: `${number}${specialty === null ? "" : `（${specialtyLabel(profession, specialty)}）`}，原有效期至${writtenDate(validTo)}`,
    })),
    { label: "注销原因", value: found.label.zh },
    ...(absence === null ? [] : [{ label: "未签名原因", value: absence }]),
  ];
}

const paragraph = (text: string): OfficialBlock => ({ kind: "paragraph", text });
