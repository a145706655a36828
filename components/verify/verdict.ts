import type { Verification } from "@/lib/dto/verification";

/** What the page says before all else; "doubtful" where it counts as valid and yet a check was not passed. */
export type Verdict = Verification["verdict"] | "doubtful";

/** Reads the verdict of a verification and fails closed: valid is only what passed every check. */
export function verdictOf({ verdict, checks }: Pick<Verification, "verdict" | "checks">): Verdict {
  return verdict === "valid" && checks.some(({ good }) => !good) ? "doubtful" : verdict;
}
