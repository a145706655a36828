import { turnOf } from "@/lib/domain/turn";
import type { QueueRow } from "@/lib/dto/queue";
import type { PermissionName } from "./permission-name";

/** Who answers what was asked for in a case. */
const answers = {
  extension: "case.decide",
  withdrawal: "case.answerWithdrawal",
} as const satisfies Record<string, PermissionName>;

/** Tells whether an officer of these permissions is the one to act on an application, or to answer what was asked for in it; who reviewed it does not decide it. */
export function isMyTurn(
  { state, reviewedByMe, asked }: Pick<QueueRow, "state" | "reviewedByMe" | "asked">,
  permissions: readonly PermissionName[],
): boolean {
  if (asked && permissions.includes(answers[asked])) return true;
  const turn = turnOf(state);
  return turn !== null && permissions.includes(`case.${turn}`) && !(turn === "decide" && reviewedByMe);
}
