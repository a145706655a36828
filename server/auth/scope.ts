import "server-only";

declare const made: unique symbol;

interface Made {
  readonly [made]: true;
}

/**
 * Says on whose behalf a transaction acts. Row policies admit exactly the rows of that scope.
 * A scope can only come from this file, after the check that entitles to it.
 */
export type Scope = PublicScope | PlatformScope;

type PublicScope = Made & { readonly kind: "public" };

/** The system's own tables (registries, directories, calendar); no application and no person. */
export type PlatformScope = Made & { readonly kind: "platform" };

const make = <T extends object>(fields: T): T & Made => fields as T & Made;

/** Gives the scope of anybody: no table, only the public functions. */
export const publicScope = (): Scope => make({ kind: "public" as const });

/** Gives a script run by the deployment's operator the platform's scope; `reason` says why in the audit log. */
export function scopeOfOperator(reason: string): PlatformScope {
  if (reason.trim() === "") throw new Error("An operator's scope needs a reason");
  return make({ kind: "platform" as const });
}
