import { type DocumentKind, formatDocumentNumber } from "@/lib/domain/document-numbers";
import { addDays, addYears, type PlainDate, yearOf } from "@/lib/domain/plain-date";
import { validityFrom } from "@/lib/domain/validity";
import { type MatterCode, matterCodes } from "@/lib/professions/matters";
import { matterOf, refusalReasonsOf, specialtiesOf } from "@/lib/professions/parts";
import { type RegistryActKind, registryActKinds } from "@/lib/professions/registry-acts-schema";
import type { Profession } from "@/lib/professions/schema";
import { composeGrant, composeRefusal } from "./decision-content";
import { composeDeregistration } from "./deregistration-decision";
import { composeNotice } from "./notice-content";
import { noNoticeTexts, withNote } from "./notice-texts";
import type { OfficialContent } from "./official-content";
import type { IssuerWords } from "./official-subject";
import { composeCorrection, composeExtension, composeNotAccepted } from "./procedure-notices";
import { composeAct, composeAnnouncement } from "./registration-act-content";

/** Whose example it is: the profession, the registry that would issue it, and the day that it bears. */
export interface ExampleOf {
  profession: Profession;
  registry: IssuerWords & { documentPrefix: string };
  day: PlainDate;
  /** Where its code leads. */
  verifyUrl: string;
}

const facts = "（此处为工作人员写明的事实）";
const registrationNumber = "（注册编号）";

/** Composes a document of a kind about nobody, to look at what a registry has its documents say; marked as binding nobody. */
export function exampleDocument(kind: DocumentKind, of: ExampleOf): OfficialContent {
  const isAct = (one: DocumentKind): one is RegistryActKind => registryActKinds.some((act) => act === one);
  const content =
    kind === "hearing" || (isAct(kind) && kind !== "deregistration")
      ? exampleAct(kind, of)
      : exampleOfProcedure(kind, of);
  return withNote(content, of.registry.texts ?? noNoticeTexts);
}

/** A number of the registry's that no document has. */
function numberOf(kind: DocumentKind, { registry, day }: ExampleOf): string {
  const parts = { prefix: registry.documentPrefix, document: kind, year: yearOf(day), serial: 1 };
  return formatDocumentNumber(parts).replace(/\d{6}$/, "XXXXXX");
}

function exampleAct(kind: "hearing" | RegistryActKind, of: ExampleOf): OfficialContent {
  const { profession, registry, day, verifyUrl } = of;
  const act = kind === "hearing" ? "rescission" : kind;
  const grounds = profession.registryActs[act];
  const ground = grounds.find(({ waitingYears }) => waitingYears) ?? grounds[0];
  if (!ground) throw new Error(`${profession.code} has no ground for a ${act}`);
  const { begin, end } = validityFrom(day, profession.validity.years);
  const input = {
    kind: act,
    ground,
    facts,
    holder: "张某某",
    employer: "某某有限公司",
    registrationNumber,
    specialty: specialtiesOf(profession)[0]?.code ?? null,
    validFrom: begin,
    validTo: end,
    number: numberOf(kind, of),
    registry,
    date: day,
    heardUntil: kind === "hearing" ? addDays(day, 7) : null,
    barredUntil: ground.waitingYears ? addYears(day, ground.waitingYears.value) : null,
    verifyUrl,
    test: true,
  };
  return kind === "hearing" ? composeAnnouncement(profession, input) : composeAct(profession, input);
}

function exampleOfProcedure(kind: DocumentKind, of: ExampleOf): OfficialContent {
  const { profession, registry, day } = of;
  const ends = kind === "deregistration";
  const matter = matterWith(profession, ends ? "deregister" : "register");
  const subject = {
    matter,
    specialties: specialtiesOf(profession)
      .slice(0, 1)
      .map(({ code }) => code),
    applicant: "张某某",
    employer: "某某有限公司",
    acceptanceNumber: "W0000000000000",
    number: numberOf(kind, of),
    registry,
    test: true,
  };
  const days = { receivedOn: day, acceptedOn: day, decidedOn: day, askedOn: day, dueOn: addDays(day, 30) };
  const compose = composers[kind];
  if (!compose) throw new Error(`nothing composes a ${kind}`);
  return compose(profession, { ...subject, ...days });
}

interface Example {
  matter: MatterCode;
  specialties: string[];
  applicant: string;
  employer: string;
  acceptanceNumber: string;
  number: string;
  registry: IssuerWords;
  test: boolean;
  receivedOn: PlainDate;
  acceptedOn: PlainDate;
  decidedOn: PlainDate;
  askedOn: PlainDate;
  dueOn: PlainDate;
}

const composers: Partial<Record<DocumentKind, (profession: Profession, input: Example) => OfficialContent>> =
  {
    acceptance: (profession, input) =>
      composeNotice(profession, {
        ...input,
        route: routeIn(profession, input.matter).id,
        promisedOn: input.dueOn,
        handed: { files: ["photo", "signature", "form"], continuingEducation: false },
        endedRegistrations: [],
      }),
    correction: (profession, input) =>
      composeCorrection(profession, { ...input, items: [{ item: "employerPhone", reason: facts }] }),
    notAccepted: (profession, input) =>
      composeNotAccepted(profession, { ...input, ground: "notNeeded", facts, rightAuthority: null }),
    granted: (profession, input) => {
      const { begin, end } = validityFrom(input.decidedOn, profession.validity.years);
      const [specialty = null] = input.specialties;
      const registrations = [{ number: registrationNumber, specialty, validFrom: begin, validTo: end }];
      return composeGrant(profession, { ...input, registrations });
    },
    refused: (profession, input) => {
      const route = routeIn(profession, input.matter);
      const [ground] = refusalReasonsOf(profession, route);
      if (!ground) throw new Error(`${profession.code} has no ground for a refusal`);
      return composeRefusal(profession, { ...input, route: route.id, facts, reasons: [ground.code] });
    },
    extension: (profession, input) => composeExtension(profession, { ...input, reason: facts }),
    deregistration: (profession, input) =>
      composeDeregistration(profession, {
        ...input,
        registrations: [
          { number: registrationNumber, specialty: input.specialties[0] ?? null, validTo: input.dueOn },
        ],
        reason: profession.deregistrationReasons[0]?.code ?? "",
        absence: null,
      }),
  };

function matterWith(profession: Profession, effect: "register" | "deregister"): MatterCode {
  const found = matterCodes.find((code) => profession.matters[code]?.effect === effect);
  if (!found) throw new Error(`${profession.code} has no matter to ${effect}`);
  return found;
}

function routeIn(profession: Profession, matter: MatterCode) {
  const [route] = matterOf(profession, matter).routes;
  if (!route) throw new Error(`${profession.code} has a matter without a route`);
  return route;
}
