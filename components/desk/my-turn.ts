import type { QueuePage } from "@/lib/dto/desk";
import type { PermissionName } from "./permission-name";

/** Tells whether an officer of these permissions is the one to act on an application; who reviewed it does not decide it. */
export function isMyTurn(
  { state, reviewedByMe }: Pick<QueuePage["rows"][number], "state" | "reviewedByMe">,
  permissions: readonly PermissionName[],
): boolean {
  if (state === "inReview") return permissions.includes("case.review");
  return state === "inDecision" && permissions.includes("case.decide") && !reviewedByMe;
}
