import type { Role } from "@/lib/domain/officer-roles";
import { allows, type Permission } from "@/server/auth/permissions";
import type { Actor, Place, Side } from "./actors";
import type { Objects } from "./objects";

/** What an entry says about one cell. "alike": it is answered, and exactly as for what does not exist. */
export type Verdict = "allowed" | "UNAUTHORIZED" | "NOT_FOUND" | "FORBIDDEN" | "alike";

/** Makes what an entry is asked with; what it takes from `objects` is what the cell is about. */
export type Sample = (objects: Objects) => unknown;

interface Further {
  /** What is answered about what is not his. */
  elsewhere?: "NOT_FOUND" | "alike";
  /** What it names belongs to no side: anybody who may ask may name either. */
  shared?: boolean;
  /** Whoever is of another kind is led to sign in as the right one, as by a page. */
  leads?: boolean;
  /** What the sample names is never there, for nobody. */
  absent?: boolean;
  /** What is posted where it is no PDF: the fields of a form. */
  form?: Record<string, string>;
}

/** An entry as it is declared: who may, and a sample of what is asked. */
export interface Entry extends Further {
  who: "anybody" | "applicant" | "operator" | "party" | "unproved operator" | "officer" | "platform";
  permission?: Permission;
  sample: Sample;
}

const nothing: Sample = () => undefined;
const entry =
  (who: Entry["who"]) =>
  (sample: Sample = nothing, further: Further = {}): Entry => ({ who, sample, ...further });

/** Whoever asks. */
export const anybody = entry("anybody");
/** A person, about what is his. */
export const applicant = entry("applicant");
/** An operator whose contact is proved, about what is his employer's. */
export const operator = entry("operator");
/** A person or an operator whose contact is proved, about what is his or his employer's. */
export const party = entry("party");
/** An operator who may still have to prove his contact. */
export const unprovedOperator = entry("unproved operator");
/** Any officer, about himself. */
export const anyOfficer = entry("officer");
/** The platform's administrator. */
export const platform = entry("platform");
/** An officer whose role in the registry that is named grants the permission, about what is that registry's. */
export const officers = (
  permission: Permission,
  sample: Sample = () => ({}),
  further: Further = {},
): Entry => ({
  who: "officer",
  permission,
  sample,
  ...further,
});

/** One cell beside the actor: which registry is named, for those entries that name one, and whose things are asked for. */
export interface Cell {
  named: Side;
  of: Place;
}

/** Derives what an entry must answer to an actor. Nothing here looks at the product: it is the promise. */
export function verdictOf(
  declared: Entry,
  actor: Actor,
  { named, of }: Cell,
  takesObjects: boolean,
): Verdict {
  const notHis = declared.elsewhere ?? "NOT_FOUND";
  const there = !takesObjects || of !== "nowhere";
  if (declared.absent) return "NOT_FOUND";
  if (declared.who === "anybody") return there ? "allowed" : notHis;
  if (actor.kind === "anonymous" || !actor.live) return "UNAUTHORIZED";
  if (declared.who === "platform") return !actor.platform ? "NOT_FOUND" : there ? "allowed" : notHis;
  const refusal = refusalOfKind(declared, actor) ?? refusalOfRoles(declared, actor.roles[named]);
  if (refusal) return refusal;
  const his = declared.permission ? named : actor.side;
  return !takesObjects || of === his || (declared.shared === true && there) ? "allowed" : notHis;
}

const kinds: Partial<Record<Entry["who"], readonly Actor["kind"][]>> = {
  applicant: ["person"],
  operator: ["operator"],
  party: ["person", "operator"],
  "unproved operator": ["operator"],
  officer: ["officer"],
};

/** What is not for his kind of account is not there; what is his employer's is refused until his contact is proved. */
function refusalOfKind({ who, leads }: Entry, { kind, bound }: Actor): Verdict | undefined {
  if (!kinds[who]?.includes(kind)) return leads ? "UNAUTHORIZED" : "NOT_FOUND";
  return kind === "operator" && who !== "unproved operator" && !bound ? "FORBIDDEN" : undefined;
}

/** Another registry is not there; in his own, a step that is not his role's is refused. */
function refusalOfRoles({ permission }: Entry, roles: readonly Role[]): Verdict | undefined {
  if (!permission) return undefined;
  if (roles.length === 0) return "NOT_FOUND";
  return allows(roles, permission) ? undefined : "FORBIDDEN";
}
