import "server-only";
import { plainDateIn } from "@/lib/domain/plain-date";
import type { Validity } from "@/lib/domain/validity";

/** Reads the first and last day of a registration from its row, in which days stand as midnights in UTC. */
export function validityOf({ beginsOn, endsOn }: { beginsOn: Date; endsOn: Date }): Validity {
  return { begin: plainDateIn(beginsOn, "UTC"), end: plainDateIn(endsOn, "UTC") };
}
