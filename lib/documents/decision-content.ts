import type { PlainDate } from "@/lib/domain/plain-date";
import { statutoryPeriods } from "@/lib/domain/statutory-periods";
import { matterOf, refusalReasonsOf, routeOf } from "@/lib/professions/parts";
import type { Profession, Route } from "@/lib/professions/schema";
import { noNoticeTexts } from "./notice-texts";
import type { OfficialBlock, OfficialContent } from "./official-content";
import { contactText, headOf, licensingLaw, type OfficialInput, subjectFacts } from "./official-subject";
import { specialtyLabel } from "./specialty-label";
import { writtenDate } from "./written-date";
import { writtenNumber } from "./written-number";

/** What every decision is told besides its application. */
export interface DecisionInput extends OfficialInput {
  acceptedOn: PlainDate;
  decidedOn: PlainDate;
}

/** What a decision that grants is told: the registrations that it makes or prolongs, with their validity. */
export interface GrantInput extends DecisionInput {
  /** Nobody decided in time: a renewal is granted by law. */
  byLaw?: boolean;
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
  /** Id of the matter's route. */
  route: string;
  /** Codes of the grounds for refusal, of the profession or of the route. */
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
      paragraph(`你提出的下列申请，本机关已于${writtenDate(input.acceptedOn)}受理。${grantText(input)}`),
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

function grantText({ byLaw = false }: GrantInput): string {
  return byLaw
    ? `注册有效期已经届满，本机关逾期未作出决定，根据${licensingLaw}第五十条第二款的规定，视为准予延续。`
    : `经审查，你的申请符合法定条件、标准，根据${licensingLaw}第三十八条第一款的规定，本机关决定准予行政许可。`;
}

/**
 * Composes the 不予行政许可决定书 with grounds and remedies (行政许可法 38), or the 不予注销决定书 where a registration was to
 * end; throws for a ground that neither profession nor route has.
 */
export function composeRefusal(profession: Profession, input: RefusalInput): OfficialContent {
  const matter = matterOf(profession, input.matter);
  const route = routeOf(matter, input.route);
  const [title, decided] =
    matter.effect === "deregister"
      ? ["不予注销决定书", "本机关决定不予注销，你的注册继续有效至其有效期届满"]
      : ["不予行政许可决定书", `根据${licensingLaw}第三十八条第二款的规定，本机关决定不予行政许可`];
  return {
    ...headOf(input),
    kind: "refused",
    title,
    body: [
      paragraph(`你提出的下列申请，本机关已于${writtenDate(input.acceptedOn)}受理。`),
      { kind: "facts", facts: subjectFacts(profession, input) },
      paragraph(`经审查，本机关查明：${input.facts}。`),
      paragraph(`上述情形属于${groundsText(profession, route, input.reasons)}。${decided}。`),
      paragraph(remediesText(input)),
      paragraph(contactText(input)),
    ],
    date: input.decidedOn,
  };
}

/** Says before whom and how long a decision can be contested. */
export function remediesText({ registry }: Pick<OfficialInput, "registry">): string {
  const { reconsideration, litigation } = statutoryPeriods;
  const { province, texts = noNoticeTexts } = registry;
  const authority = texts.reconsideration || `${province}人民政府`;
  const court = texts.court || "人民法院";
  return `如不服本决定，可以自收到本决定书之日起${writtenNumber(reconsideration.days)}日内向${authority}申请行政复议（《中华人民共和国行政复议法》第二十条），或者${writtenNumber(litigation.months)}个月内向${court}提起行政诉讼（《中华人民共和国行政诉讼法》第四十六条）。`;
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
function groundsText(profession: Profession, route: Route, codes: readonly string[]): string {
  const grounds = codes.map((code) => groundOf(profession, route, code));
  const sources = [...new Set(grounds.map(({ source }) => source))];
  return sources
    .map((source) => {
      const here = grounds.filter((ground) => ground.source === source);
      return `${citationOf(source)}规定的${here.map(({ label }) => `“${label.zh}”`).join("")}`;
    })
    .join("；");
}

function groundOf(profession: Profession, route: Route, code: string) {
  const ground = refusalReasonsOf(profession, route).find((each) => each.code === code);
  if (!ground) throw new Error(`${profession.code} has no ground for refusal ${code}`);
  return ground;
}

/** Puts the title of a source into its marks: 《注册造价工程师管理办法》（建设部令第150号）第十三条. */
export const citationOf = (source: string): string =>
  source.replace(/^(.+?)((?:（.+?）)?第.+)$/u, "《$1》$2");

const paragraph = (text: string): OfficialBlock => ({ kind: "paragraph", text });
