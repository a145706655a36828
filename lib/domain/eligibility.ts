import type { Reason } from "@/lib/errors";
import type { MatterCode } from "@/lib/professions/matters";
import { matterCodes } from "@/lib/professions/matters";
import { specialtiesOf } from "@/lib/professions/parts";
import type { Profession } from "@/lib/professions/schema";
import { isAfter, isBefore, type PlainDate } from "./plain-date";
import { renewalOpens } from "./renewal-window";
import { statusOn, type Validity } from "./validity";

/** A registration the person has or had in this registry, as far as eligibility asks. */
export interface RegistrationFact {
  number: string;
  /** Code of the specialty; null in a profession without. */
  specialty: string | null;
  validity: Validity;
  standing: "registered" | "deregistered" | "revoked";
  locked: boolean;
  /** The first day on which the person may be registered again, where a waiting time runs. */
  barredUntil?: PlainDate | null;
}

/** What decides which matters a person may begin. */
export interface ApplicantFacts {
  today: PlainDate;
  registrations: readonly RegistrationFact[];
  /** The application that is still open in this registry, if any; it has no number before its first save. */
  open: { id: string; acceptanceNumber: string | null; matter: MatterCode } | null;
  /** Matters that the registry has opened. */
  opened: readonly string[];
  /** Days before the end from which renewal is open; null: the whole time. */
  renewalOpensDaysBefore: number | null;
}

/** What the page offers beside a reason: another matter, or the application that is still open. */
export type NextStep = { kind: "matter"; matter: MatterCode } | { kind: "application"; id: string };

/** Whether a matter may be begun now; if not, why, and what to do instead. */
export type Availability =
  | { matter: MatterCode; open: true }
  | { matter: MatterCode; open: false; reasons: [Reason, ...Reason[]]; next: NextStep | null };

/** Judges every matter that the profession offers as a tile, in their order. */
export function availableMatters(profession: Profession, facts: ApplicantFacts): Availability[] {
  return matterCodes
    .filter((matter) => profession.matters[matter]?.entry === "tile")
    .map((matter) => judge(profession, matter, facts));
}

/** Judges one matter: general obstacles first, then the matter's own. */
export function judge(profession: Profession, matter: MatterCode, facts: ApplicantFacts): Availability {
  const obstacle = general(matter, facts) ?? own[matter](profession, facts);
  return obstacle ? { matter, open: false, ...obstacle } : { matter, open: true };
}

interface Obstacle {
  reasons: [Reason, ...Reason[]];
  next: NextStep | null;
}

const because = (key: string, values?: Reason["values"], next: NextStep | null = null): Obstacle => ({
  reasons: [{ key: `eligibility.${key}`, ...(values ? { values } : {}) }],
  next,
});

function general(matter: MatterCode, facts: ApplicantFacts): Obstacle | undefined {
  if (!facts.opened.includes(matter)) return because("notOpened");
  if (facts.open) {
    const next: NextStep = { kind: "application", id: facts.open.id };
    return facts.open.acceptanceNumber
      ? because("inProgress", { number: facts.open.acceptanceNumber }, next)
      : because("inProgressUnsaved", undefined, next);
  }
  if (matter !== "deregistration" && facts.registrations.some(({ locked }) => locked))
    return because("locked");
  const barred = facts.registrations.find(
    ({ barredUntil }) => barredUntil && isBefore(facts.today, barredUntil),
  );
  if (matter !== "deregistration" && barred)
    return because("barred", { number: barred.number, until: barred.barredUntil ?? "" });
  return undefined;
}

const isValid = (facts: ApplicantFacts) => (registration: RegistrationFact) =>
  registration.standing === "registered" && statusOn(registration.validity, facts.today) !== "expired";

const own: Record<MatterCode, (profession: Profession, facts: ApplicantFacts) => Obstacle | undefined> = {
  initial(profession, facts) {
    const valid = facts.registrations.find(isValid(facts));
    if (!valid) return undefined;
    const next: NextStep = {
      kind: "matter",
      matter: profession.matters.specialtyAddition ? "specialtyAddition" : "renewal",
    };
    return because(
      profession.matters.specialtyAddition ? "hasValidSpecialty" : "hasValid",
      { number: valid.number, end: valid.validity.end },
      next,
    );
  },
  specialtyAddition(profession, facts) {
    const valid = facts.registrations.filter(isValid(facts));
    if (valid.length === 0)
      return because("nothingToAddTo", undefined, { kind: "matter", matter: "initial" });
    const held = new Set(valid.map(({ specialty }) => specialty));
    return specialtiesOf(profession).some(({ code }) => !held.has(code))
      ? undefined
      : because("allSpecialtiesHeld");
  },
  renewal(_profession, facts) {
    const [first, ...others] = facts.registrations.filter(isValid(facts));
    if (!first) return because("nothingToRenew", undefined, { kind: "matter", matter: "initial" });
    const opens = (one: RegistrationFact) => renewalOpens(one.validity, facts.renewalOpensDaysBefore);
    const soonest = others
      .map(opens)
      .reduce((one, other) => (isBefore(other, one) ? other : one), opens(first));
    return isAfter(soonest, facts.today) ? because("renewalNotOpenYet", { from: soonest }) : undefined;
  },
  deregistration(_profession, facts) {
    return facts.registrations.some(({ standing }) => standing === "registered")
      ? undefined
      : because("nothingToDeregister");
  },
  paperExchange: () => because("fromCertificates"),
};
