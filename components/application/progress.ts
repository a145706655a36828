import type { ApplicationState } from "@/lib/domain/application";
import { statutoryPeriods } from "@/lib/domain/statutory-periods";
import { type Bilingual, inLocale } from "@/lib/locale";
import { findProfession } from "@/lib/professions";
import { matterName, professionName } from "@/lib/professions/codes";
import type { MatterCode } from "@/lib/professions/matters";

/** The stations of an application; in a deregistration the employer's signature is the last. */
export type StationCode = "fill" | "sign" | "employer" | "effective" | "decide" | "collect";

const ordinary: readonly StationCode[] = ["fill", "sign", "employer", "decide", "collect"];
const deregistration: readonly StationCode[] = ["fill", "sign", "effective"];

/** Lists the stations of a matter in their order. */
function stationsOf(matter: MatterCode): readonly StationCode[] {
  return matter === "deregistration" ? deregistration : ordinary;
}

interface Whereabouts {
  /** Index of the station it is at; "end" when it went through all, null when it left the line. */
  station: number | "end" | null;
  holder: "applicant" | "employer" | "registry" | null;
  /** The applicant can and should do something now. */
  todo?: true;
}

/** Says for every state at which station an application is and who has it. */
export const whereabouts = {
  draft: { station: 0, holder: "applicant", todo: true },
  saved: { station: 1, holder: "applicant", todo: true },
  applicantSigned: { station: 2, holder: "employer" },
  returned: { station: 0, holder: "applicant", todo: true },
  awaitingAcceptance: { station: 3, holder: "registry" },
  inReview: { station: 3, holder: "registry" },
  correction: { station: 0, holder: "applicant", todo: true },
  inDecision: { station: 3, holder: "registry" },
  granted: { station: 4, holder: null },
  refused: { station: null, holder: null },
  notAccepted: { station: null, holder: null },
  deregistered: { station: "end", holder: null },
  withdrawn: { station: null, holder: null },
  discarded: { station: null, holder: null },
} as const satisfies Record<ApplicationState, Whereabouts>;

/** Places an application on the stations of its matter, a granted one at the end once its certificate is collected; undefined when it left the line before. */
export function placesOf(
  matter: MatterCode,
  state: ApplicationState,
  collected = false,
): { code: StationCode; state: "done" | "now" | "next" }[] | undefined {
  const stations = stationsOf(matter);
  const station = state === "granted" && collected ? "end" : whereabouts[state].station;
  if (station === null) return undefined;
  const at = station === "end" ? stations.length : Math.min(station, stations.length - 1);
  return stations.map((code, index) => ({
    code,
    state: index < at ? "done" : index === at ? "now" : "next",
  }));
}

/** Gives the working days the law allows: for accepting, and after that for deciding in this matter. */
export function periodsOf(
  professionCode: string,
  matter: MatterCode,
): { acceptanceDays: number; days: number } {
  const decision = findProfession(professionCode)?.matters[matter]?.routes[0]?.decision;
  return {
    acceptanceDays: statutoryPeriods.acceptance.workingDays,
    days: decision?.kind === "officer" ? decision.workingDays.value : statutoryPeriods.decision.workingDays,
  };
}

/** Names an application: its profession and its matter. */
export function titleOf(application: { professionCode: string; matter: MatterCode }, locale: string): string {
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
