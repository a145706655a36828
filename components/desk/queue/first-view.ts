import { turns } from "@/lib/domain/turn";
import type { QueueView } from "@/lib/queue/views";
import type { PermissionName } from "../permission-name";

/** Says what an officer sees first: what asks for him, or everything at work where nothing ever does. */
export function firstView(permissions: readonly PermissionName[]): QueueView {
  return turns.some((turn) => permissions.includes(`case.${turn}`)) ? "myTurn" : "running";
}
