import type { PlainDate } from "@/lib/domain/plain-date";
import { statutoryPeriods } from "@/lib/domain/statutory-periods";
import type { Profession } from "@/lib/professions/schema";
import type { OfficialBlock, OfficialContent } from "./official-content";
import { contactText, headOf, licensingLaw, type OfficialInput, subjectFacts } from "./official-subject";
import { specialtyLabel } from "./specialty-label";
import { writtenDate } from "./written-date";
import { writtenNumber } from "./written-number";

interface DecisionInput extends OfficialInput {
  acceptedOn: PlainDate;
  decidedOn: PlainDate;
}

/** What a decision that grants is told: the registrations that it makes or prolongs, with their validity. */
export interface GrantInput extends DecisionInput {
  registrations: readonly {
    number: string;
    specialty: string | null;
    validFrom: PlainDate;
    validTo: PlainDate;
  }[];
}

/** What a decision that refuses is told: what was found, and which of the profession's grounds it meets. */
export interface RefusalInput extends DecisionInput {
  /** The facts found, in the officer's words; no full stop at the end. */
  facts: string;
  /** Codes of the profession's grounds for refusal. */
  reasons: readonly [string, ...string[]];
}

/** Composes the 准予行政许可决定书 (行政许可法 38); throws when it would grant nothing. */
export function composeGrant(profession: Profession, input: GrantInput): OfficialContent {
  if (input.registrations.length === 0) throw new Error("a decision that grants no registration");
  return {
    ...headOf(input),
    kind: "granted",
    title: "准予行政许可决定书",
    body: [
      paragraph(
        `你提出的下列申请，本机关已于${writtenDate(input.acceptedOn)}受理。经审查，你的申请符合法定条件、标准，根据${licensingLaw}第三十八条第一款的规定，本机关决定准予行政许可。`,
      ),
      {
        kind: "facts",
        facts: [...subjectFacts(profession, input), ...registrationFacts(profession, input)],
      },
      paragraph(
        `本机关自作出本决定之日起${statutoryPeriods.delivery.workingDays}个工作日内向你颁发注册证书（${licensingLaw}第四十四条）。本决定依法予以公开，公众有权查阅（第四十条）。`,
      ),
      paragraph(contactText(input)),
    ],
    date: input.decidedOn,
  };
}

/** Composes the 不予行政许可决定书 with grounds and remedies (行政许可法 38); throws for a ground that the profession does not have. */
export function composeRefusal(profession: Profession, input: RefusalInput): OfficialContent {
  return {
    ...headOf(input),
    kind: "refused",
    title: "不予行政许可决定书",
    body: [
      paragraph(`你提出的下列申请，本机关已于${writtenDate(input.acceptedOn)}受理。`),
      { kind: "facts", facts: subjectFacts(profession, input) },
      paragraph(`经审查，本机关查明：${input.facts}。`),
      paragraph(
        `上述情形属于${groundsText(profession, input.reasons)}。根据${licensingLaw}第三十八条第二款的规定，本机关决定不予行政许可。`,
      ),
      paragraph(remediesText(input)),
      paragraph(contactText(input)),
    ],
    date: input.decidedOn,
  };
}

function remediesText({ registry: { province } }: RefusalInput): string {
  const { reconsideration, litigation } = statutoryPeriods;
  return `如不服本决定，可以自收到本决定书之日起${writtenNumber(reconsideration.days)}日内向${province}人民政府申请行政复议（《中华人民共和国行政复议法》第二十条），或者${writtenNumber(litigation.months)}个月内向人民法院提起行政诉讼（《中华人民共和国行政诉讼法》第四十六条）。`;
}

function registrationFacts(profession: Profession, { registrations }: GrantInput) {
  return registrations.flatMap(({ number, specialty, validFrom, validTo }) => {
    const of =
      registrations.length > 1 && specialty !== null ? `（${specialtyLabel(profession, specialty)}）` : "";
    return [
      { label: "注册编号", value: `${number}${of}` },
      { label: "有效期", value: `${writtenDate(validFrom)}至${writtenDate(validTo)}` },
    ];
  });
}

/** Writes the grounds under the article that each stands in. */
function groundsText(profession: Profession, codes: readonly string[]): string {
  const grounds = codes.map((code) => groundOf(profession, code));
  const sources = [...new Set(grounds.map(({ source }) => source))];
  return sources
    .map((source) => {
      const here = grounds.filter((ground) => ground.source === source);
      return `${citationOf(source)}规定的${here.map(({ label }) => `“${label.zh}”`).join("")}`;
    })
    .join("；");
}

function groundOf(profession: Profession, code: string) {
  const ground = profession.refusalReasons.find((each) => each.code === code);
  if (!ground) throw new Error(`${profession.code} has no ground for refusal ${code}`);
  return ground;
}

/** Puts the title of a source into its marks: 《注册造价工程师管理办法》（建设部令第150号）第十三条. */
const citationOf = (source: string): string => source.replace(/^(.+?)((?:（.+?）)?第.+)$/u, "《$1》$2");

const paragraph = (text: string): OfficialBlock => ({ kind: "paragraph", text });
