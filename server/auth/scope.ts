import "server-only";
import type { Role } from "@/lib/domain/officer-roles";
import { AppError } from "@/lib/errors";
import { allows, type Permission } from "./permissions";

declare const made: unique symbol;

interface Made {
  readonly [made]: true;
  readonly actor: Actor;
}

/** Who acts, as the audit log names him. */
export interface Actor {
  kind: "person" | "officer" | "operator" | "anonymous" | "job" | "script";
  id?: string;
  sessionId?: string;
  address?: string;
}

/** Anybody: no table, only the public functions. */
export type PublicScope = Made & { readonly kind: "public" };
/** Accounts, sessions, memberships and codes; only server/auth and what it calls enter it. */
export type AuthScope = Made & { readonly kind: "auth" };
/** One person's own rows in all registries. */
export type PersonScope = Made & { readonly kind: "person"; readonly personId: string };
/** What an employer may see: its operators, and what was handed to it, in all registries. */
export type EmployerScope = Made & { readonly kind: "employer"; readonly employerId: string };
/** One registry's rows. */
export type RegistryScope = Made & { readonly kind: "registry"; readonly registryId: string };
/** The system's own tables (registries, directories, calendar); no application and no person. */
export type PlatformScope = Made & { readonly kind: "platform" };

/**
 * Says on whose behalf a transaction acts. Row policies admit exactly the rows of that scope.
 * A scope can only come from this file, after the check that entitles to it.
 */
export type Scope = PublicScope | AuthScope | PersonScope | EmployerScope | RegistryScope | PlatformScope;

/** What a session must know to be given a scope; server/auth/sessions.ts reads it from the database. */
export interface Entitlement {
  sessionId: string;
  accountId: string;
  kind: "person" | "officer" | "operator";
  /** For an operator: whose, and whether name and mobile were proved. */
  employer?: { id: string; bound: boolean };
  memberships: readonly { registryId: string | null; registryCode: string | null; role: Role }[];
  address?: string;
}

const make = <T extends object>(fields: T): T & { readonly [made]: true } =>
  fields as T & { readonly [made]: true };

const actorOf = (session: Entitlement): Actor => ({
  kind: session.kind,
  id: session.accountId,
  sessionId: session.sessionId,
  ...(session.address ? { address: session.address } : {}),
});

/** Gives the scope of anybody. */
export const publicScope = (): PublicScope =>
  make({ kind: "public" as const, actor: { kind: "anonymous" as const } });

/** Gives the scope in which accounts are found before anybody is signed in, or for the account that is. */
export const authScope = (actor: Actor = { kind: "anonymous" }): AuthScope =>
  make({ kind: "auth" as const, actor });

/** Gives a signed-in person the scope of his own rows. */
export function personScopeOfSession(session: Entitlement): PersonScope {
  if (session.kind !== "person") throw new AppError("NOT_FOUND", "not a person's session");
  return make({ kind: "person" as const, personId: session.accountId, actor: actorOf(session) });
}

/** Gives the scope of an account that the auth scope has just made or found, before a session exists: sign-up, reset. */
export function personScopeOfAccount(personId: string, address?: string): PersonScope {
  return make({
    kind: "person" as const,
    personId,
    actor: { kind: "person" as const, id: personId, ...(address ? { address } : {}) },
  });
}

/** Gives an operator whose contact is proved the scope of his employer. */
export function employerScopeOfSession(session: Entitlement): EmployerScope {
  if (session.kind !== "operator" || !session.employer)
    throw new AppError("NOT_FOUND", "not an operator's session");
  if (!session.employer.bound)
    throw new AppError("FORBIDDEN", "the operator has no proved contact yet", [{ key: "operator.notBound" }]);
  return make({ kind: "employer" as const, employerId: session.employer.id, actor: actorOf(session) });
}

/** Gives a person or an operator the scope of what is his: for files that several kinds of reader may see. */
export function partyScopeOfSession(session: Entitlement): PersonScope | EmployerScope {
  return session.kind === "operator" ? employerScopeOfSession(session) : personScopeOfSession(session);
}

/** Gives an operator who is about to prove his contact the scope of accounts. */
export function authScopeOfOperator(session: Entitlement): AuthScope {
  if (session.kind !== "operator") throw new AppError("NOT_FOUND", "not an operator's session");
  return make({ kind: "auth" as const, actor: actorOf(session) });
}

/** Gives an officer the scope of one registry, if a role of his there grants the permission; else the registry does not exist for him. */
export function registryScopeOfSession(
  session: Entitlement,
  registryCode: string,
  permission: Permission,
): RegistryScope {
  const here =
    session.kind === "officer"
      ? session.memberships.filter((membership) => membership.registryCode === registryCode)
      : [];
  const registryId = here[0]?.registryId;
  if (!registryId) throw new AppError("NOT_FOUND", `no membership in ${registryCode}`);
  if (
    !allows(
      here.map((membership) => membership.role),
      permission,
    )
  ) {
    throw new AppError("FORBIDDEN", `no role in ${registryCode} grants ${permission}`);
  }
  return make({ kind: "registry" as const, registryId, actor: actorOf(session) });
}

/** Gives a platform administrator the platform's scope. */
export function platformScopeOfSession(session: Entitlement): PlatformScope {
  const roles =
    session.kind === "officer"
      ? session.memberships.filter(({ registryId }) => registryId === null).map(({ role }) => role)
      : [];
  if (!allows(roles, "platform.administer")) throw new AppError("NOT_FOUND", "not a platform administrator");
  return make({ kind: "platform" as const, actor: actorOf(session) });
}

/**
 * Gives an act of a person, an employer or an officer the scope of the registry in whose register it takes effect by law, such
 * as a deregistration by the employer's signature; the log still names who acted. For server/registrations alone.
 */
export function registryScopeOfAct(registryId: string, { actor }: Scope): RegistryScope {
  return make({ kind: "registry" as const, registryId, actor });
}

/**
 * Gives an officer's act that changes who a person is the scope of that person; the log still names who acted. For
 * server/corrections alone.
 */
export function personScopeOfAct(personId: string, { actor }: RegistryScope): PersonScope {
  return make({ kind: "person" as const, personId, actor });
}

/** Names the scope that a job works in; it is written into the job when it is enqueued. */
export type JobScope =
  | { kind: "auth" }
  | { kind: "platform" }
  | { kind: "person"; personId: string }
  | { kind: "employer"; employerId: string }
  | { kind: "registry"; registryId: string };

/** Gives a job the scope named in it. */
export function scopeOfJob(job: JobScope): Scope {
  return make({ ...job, actor: { kind: "job" as const } });
}

/** Gives a script run by the deployment's operator the platform's scope; `reason` stands in the audit log. */
export function scopeOfOperator(reason: string): PlatformScope {
  if (reason.trim() === "") throw new Error("An operator's scope needs a reason");
  return make({ kind: "platform" as const, actor: { kind: "script" as const } });
}

/** Gives a script run by the deployment's operator the scope of one registry; `reason` stands in the audit log. */
export function registryScopeOfOperator(registryId: string, reason: string): RegistryScope {
  if (reason.trim() === "") throw new Error("An operator's scope needs a reason");
  return make({ kind: "registry" as const, registryId, actor: { kind: "script" as const } });
}
