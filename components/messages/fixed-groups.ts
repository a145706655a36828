import { type MessageKind, messageGroups } from "@/lib/messages/kinds";
import { groupsOf } from "@/lib/messages/wishes";

/** The short messages that nobody can switch off: codes, and the groups that always go. */
export type Fixed = "codes" | "decisions" | "security";

/** Lists what a kind of reader cannot switch off. */
export function fixedGroups(reader: MessageKind["reader"]): Fixed[] {
  const always = groupsOf(reader).filter((group) => messageGroups[group].sms === "always");
  return ["codes", ...(always as Fixed[])];
}
