import "server-only";
import type { PlatformScope, RegistryScope } from "./scope";

/** Gives the id of the officer of a scope; throws for a job, a script or nobody, since only officers do what is asked for here. */
export function officerOf({ actor }: RegistryScope | PlatformScope): string {
  if (actor.kind !== "officer" || !actor.id) throw new Error("only an officer does this");
  return actor.id;
}
