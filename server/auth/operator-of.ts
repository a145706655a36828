import "server-only";
import type { AuthScope, EmployerScope } from "./scope";

/** Gives the id of the operator of a scope; throws for a job, a script or anybody else, since only operators do what is asked for here. */
export function operatorOf({ actor }: EmployerScope | AuthScope): string {
  if (actor.kind !== "operator" || !actor.id) throw new Error("only an operator does this");
  return actor.id;
}
