import { statutoryPeriods } from "@/lib/domain/statutory-periods";
import type { Sentence } from "./guide-schema";
import { type MatterCode, matterCodes } from "./matters";
import { matterOf } from "./parts";
import type { Matter, Profession, Route, Section } from "./schema";

/** Something to have at hand for a matter. Sizes are in bytes, hours in class hours; the page words them. */
export type GuideMaterial =
  /** The form, filled in on the page and signed by so many parties; an exchange has none to sign. */
  | { kind: "form"; signers: readonly ("applicant" | "employer")[] }
  | { kind: "photo"; need: "required" | "replaceable" }
  | { kind: "signatureImage"; need: "required" | "optional" | "replaceable" }
  | { kind: "qualification"; from: "declared" | "registerOrUpload" }
  | { kind: "qualificationScan"; maxBytes: number }
  | { kind: "education"; when: "overdue" | "always"; compulsory: number; elective: number; source: string }
  | { kind: "educationProof"; when: "overdue" | "always"; maxBytes: number }
  | { kind: "reason" }
  | { kind: "routeProof"; maxBytes: number };

/** A period of the procedure in working days, with its source; `effective` takes none. */
export type GuidePeriod =
  | {
      kind: "acceptance" | "acceptanceAlone" | "decision" | "extension" | "delivery";
      workingDays: number;
      source: string;
    }
  /** A registry decides sooner than by law. */
  | { kind: "promise"; workingDays: number; byLaw: number; source: string }
  | { kind: "effective" };

/** A way that a matter can take: how it is offered where there are several, and its periods. */
export interface GuideRoute {
  id: string;
  offer: Route["offer"];
  periods: readonly GuidePeriod[];
}

/** Everything a 办事指南 says of one matter, from the profession file alone. */
export interface Guide {
  conditions: readonly Sentence[];
  materials: readonly GuideMaterial[];
  /** The usual way first. */
  routes: readonly GuideRoute[];
  /** When a first registration is late, in months after the date given. */
  overdue: Matter["overdue"];
  /** Sentences of this profession's manual about the matter, in the order in which they matter to the reader. */
  notes: readonly Sentence[];
  fee: Sentence;
  legalBasis: Profession["guide"]["legalBasis"];
}

/** Lists the matters of a profession that have a guide, in the order in which they are offered. */
export function guidedMatters({ matters, guide }: Profession): readonly MatterCode[] {
  return matterCodes.filter((code) => matters[code] !== undefined && guide.conditions[code] !== undefined);
}

/** Puts the guide of a matter together, with the working days that a registry promises where it does; throws where the profession has no such matter or no guide of it. */
export function composeGuide(profession: Profession, code: MatterCode, promised?: number): Guide {
  const matter = matterOf(profession, code);
  const conditions = profession.guide.conditions[code];
  if (!conditions) throw new Error(`${profession.code} has no guide of ${code}`);
  const { inProgress, expired, voided, frozen } = profession.notes.matters[code] ?? {};
  return {
    conditions,
    materials: [
      ...formOf(matter),
      ...matter.sections.flatMap((section) => materialOf(profession, section)),
      ...proofsOf(matter),
    ],
    routes: matter.routes.map((route) => ({
      id: route.id,
      offer: route.offer,
      periods: periodsOf(matter, route, promised),
    })),
    overdue: matter.overdue,
    notes: [inProgress, expired, voided, frozen].filter((note) => note !== undefined),
    fee: profession.guide.fee,
    legalBasis: profession.guide.legalBasis,
  };
}

function formOf({ routes }: Matter): GuideMaterial[] {
  const signers = routes[0]?.signers ?? [];
  return signers.length > 0 ? [{ kind: "form", signers }] : [];
}

function materialOf({ qualification }: Profession, section: Section): GuideMaterial[] {
  switch (section.kind) {
    case "photo":
    case "signatureImage":
      return [section];
    case "qualification":
      return [
        { kind: "qualification", from: qualification.kind },
        ...(qualification.kind === "registerOrUpload"
          ? qualification.uploads.map(({ maxBytes }) => ({ kind: "qualificationScan" as const, maxBytes }))
          : []),
      ];
    case "continuingEducation": {
      const { when, hours, proof } = section;
      const { compulsory, elective } = hours;
      return [
        {
          kind: "education",
          when,
          compulsory: compulsory.value,
          elective: elective.value,
          source: compulsory.source,
        },
        ...(proof.kind === "pdf"
          ? [{ kind: "educationProof" as const, when, maxBytes: proof.maxBytes }]
          : []),
      ];
    }
    case "deregistrationReason":
      return [{ kind: "reason" }];
    default:
      return [];
  }
}

/** Proof that a second route asks for, such as that of a person whose employer does not sign. */
function proofsOf({ routes }: Matter): GuideMaterial[] {
  return routes.flatMap(({ proof }) =>
    proof.kind === "pdf" ? [{ kind: "routeProof" as const, maxBytes: proof.maxBytes }] : [],
  );
}

/** Where a registration ends there is no licence to deliver. */
function periodsOf({ effect }: Matter, { decision, signers }: Route, promised?: number): GuidePeriod[] {
  if (decision.kind !== "officer") return [{ kind: "effective" }];
  const { acceptance, extension, delivery } = statutoryPeriods;
  const { value, source } = decision.workingDays;
  return [
    { kind: signers.includes("employer") ? "acceptance" : "acceptanceAlone", ...acceptance },
    promised !== undefined && promised < value
      ? { kind: "promise", workingDays: promised, byLaw: value, source }
      : { kind: "decision", workingDays: value, source },
    { kind: "extension", ...extension },
    ...(effect === "deregister" ? [] : [{ kind: "delivery" as const, ...delivery }]),
  ];
}
