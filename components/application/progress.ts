import type { ApplicationState } from "@/lib/domain/application";
import { statutoryPeriods } from "@/lib/domain/statutory-periods";
import { type Bilingual, inLocale } from "@/lib/locale";
import { findProfession } from "@/lib/professions";
import { matterName, professionName } from "@/lib/professions/codes";
import type { MatterCode } from "@/lib/professions/matters";
import type { Matter, Route } from "@/lib/professions/schema";

/** The stations of an application; what takes effect without a decision ends with the last signature. */
export type StationCode = "fill" | "sign" | "employer" | "effective" | "decide" | "collect";

/** By what an application goes; the first route of its matter where none is named. */
export interface Way {
  professionCode: string;
  matter: MatterCode;
  route?: string | undefined;
}

/** Finds the matter of an application and its route; undefined where this release does not know its profession. */
function found({
  professionCode,
  matter: code,
  route: id,
}: Way): { matter: Matter; route: Route } | undefined {
  const matter = findProfession(professionCode)?.matters[code];
  const route = matter?.routes.find((one) => one.id === id) ?? matter?.routes[0];
  return matter && route && { matter, route };
}

/** Tells whether the employer signs an application that goes this way. */
export function employerSigns(way: Way): boolean {
  return found(way)?.route.signers.includes("employer") ?? true;
}

/** Tells whether an application ends a registration when it has its way. */
export function endsRegistration(way: Way): boolean {
  return found(way)?.matter.effect === "deregister";
}

/** Tells whether an application takes effect with the last signature, without a decision. */
export function takesEffectSigned(way: Way): boolean {
  return found(way)?.route.decision.kind === "none";
}

/** Finds how a matter offers to go on without the employer's signature, for an application that now waits for it. */
export function routeWithoutEmployer(way: Way): Bilingual | undefined {
  if (!employerSigns(way)) return undefined;
  return found(way)?.matter.routes.find(({ absence }) => absence.kind === "stated")?.offer?.label;
}

/** Finds a ground on which the employer does not sign an application that goes this way. */
export function absenceGround(way: Way, code: string | undefined) {
  const absence = found(way)?.route.absence;
  return absence?.kind === "stated" ? absence.grounds.find((ground) => ground.code === code) : undefined;
}

/** Lists the stations of a way in their order. */
function stationsOf(way: Way): readonly StationCode[] {
  if (takesEffectSigned(way)) return ["fill", "sign", "effective"];
  return [
    "fill",
    "sign",
    ...(employerSigns(way) ? (["employer"] as const) : []),
    "decide",
    ...(endsRegistration(way) ? [] : (["collect"] as const)),
  ];
}

interface Whereabouts {
  /** The station it is at; "end" when it went through all, null when it left the line. */
  station: StationCode | "end" | null;
  holder: "applicant" | "employer" | "registry" | null;
  /** The applicant can and should do something now. */
  todo?: true;
}

/** Says for every state at which station an application is and who has it. */
export const whereabouts = {
  draft: { station: "fill", holder: "applicant", todo: true },
  saved: { station: "sign", holder: "applicant", todo: true },
  applicantSigned: { station: "employer", holder: "employer" },
  returned: { station: "fill", holder: "applicant", todo: true },
  awaitingAcceptance: { station: "decide", holder: "registry" },
  inReview: { station: "decide", holder: "registry" },
  correction: { station: "fill", holder: "applicant", todo: true },
  inDecision: { station: "decide", holder: "registry" },
  granted: { station: "collect", holder: null },
  refused: { station: null, holder: null },
  notAccepted: { station: null, holder: null },
  deregistered: { station: "end", holder: null },
  withdrawn: { station: null, holder: null },
  discarded: { station: null, holder: null },
} as const satisfies Record<ApplicationState, Whereabouts>;

/** Places an application on the stations of its way, a granted one at the end once its certificate is collected; undefined when it left the line before. */
export function placesOf(
  way: Way,
  state: ApplicationState,
  collected = false,
): { code: StationCode; state: "done" | "now" | "next" }[] | undefined {
  const stations = stationsOf(way);
  const station = state === "granted" && collected ? "end" : whereabouts[state].station;
  if (station === null) return undefined;
  const at = station === "end" ? stations.length : placeOf(station, stations);
  return stations.map((code, index) => ({
    code,
    state: index < at ? "done" : index === at ? "now" : "next",
  }));
}

/** What waits for a signature that takes effect is at the last station. */
function placeOf(station: StationCode, stations: readonly StationCode[]): number {
  const at = stations.indexOf(station);
  return at < 0 ? stations.length - 1 : at;
}

/** Gives the working days the law allows: for accepting, and after that for deciding an application that goes this way. */
export function periodsOf(way: Way): { acceptanceDays: number; days: number } {
  const decision = found(way)?.route.decision;
  return {
    acceptanceDays: statutoryPeriods.acceptance.workingDays,
    days: decision?.kind === "officer" ? decision.workingDays.value : statutoryPeriods.decision.workingDays,
  };
}

/** The wording of a state: what the employer does not sign, and what ends a registration, are told otherwise. */
export type StateWords = ApplicationState | "savedAlone" | "refusedEnd";

/** Picks the wording of a state for an application that goes this way. */
export function stateWords(way: Way, state: ApplicationState): StateWords {
  if (state === "saved" && !employerSigns(way)) return "savedAlone";
  return state === "refused" && endsRegistration(way) ? "refusedEnd" : state;
}

/** Names what an officer decided, in the words of what the application asks for; other actions as they are called. */
export function actionWords(way: Way, action: string): string {
  return endsRegistration(way) && (action === "grant" || action === "refuse") ? `${action}End` : action;
}

/** Names an application: its profession and its matter. */
export function titleOf(application: Way, locale: string): string {
  const names: Bilingual[] = [professionName(application.professionCode), matterName(application.matter)];
  return names.map((name) => inLocale(name, locale)).join(locale === "en" ? ": " : "");
}

/** Names a specialty of a profession; the code itself where this release does not know it. */
export function specialtyName(professionCode: string, specialty: string, locale: string): string {
  const specialties = findProfession(professionCode)?.specialties;
  const offered = specialties?.kind === "perApplication" ? specialties.offered : [];
  const label = offered.find(({ code }) => code === specialty)?.label;
  return label ? inLocale(label, locale) : specialty;
}
