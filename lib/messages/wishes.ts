import { defaultLocale, type Locale } from "@/lib/locale";
import { type MessageGroup, type MessageKind, messageGroups, messageKinds } from "./kinds";

/** How somebody wants his messages; in the product they come always. */
export interface MessageWishes {
  /** The groups that are not to come by SMS. */
  smsOff: string[];
  /** Keeps what can wait from the telephone between 22:00 and 07:00. */
  quietHours: boolean;
  language: Locale;
}

/** What holds for whoever has not chosen. */
export const defaultWishes: MessageWishes = { smsOff: [], quietHours: true, language: defaultLocale };

const hour = 60 * 60 * 1000;
const shanghai = 8 * hour; // no summer time since 1991
const quietFrom = 22;
const quietUntil = 7;

/** Lists the groups of a kind of reader, those he can switch off by SMS and those he cannot, in their order. */
export function groupsOf(reader: MessageKind["reader"]): MessageGroup[] {
  const groups = Object.keys(messageGroups) as MessageGroup[];
  const kinds = Object.values(messageKinds);
  return groups.filter((group) => kinds.some((kind) => kind.reader === reader && kind.group === group));
}

/** Lists the groups that a kind of reader may switch off by SMS. */
export function switchableGroups(reader: MessageKind["reader"]): MessageGroup[] {
  return groupsOf(reader).filter((group) => messageGroups[group].sms === "offered");
}

/** Tells when a message of a group goes out by SMS: now, not at all, or at the end of the quiet hours. */
export function smsTime(group: MessageGroup, wishes: MessageWishes, at: Date): "now" | "never" | Date {
  const { sms, mayWait } = messageGroups[group];
  if (sms === "never" || (sms === "offered" && wishes.smsOff.includes(group))) return "never";
  return (mayWait && wishes.quietHours && endOfQuiet(at)) || "now";
}

/** Gives the instant at which the quiet hours end that are on now; undefined when none are. */
function endOfQuiet(at: Date): Date | undefined {
  const local = new Date(at.getTime() + shanghai);
  const early = local.getUTCHours() < quietUntil;
  if (!early && local.getUTCHours() < quietFrom) return undefined;
  local.setUTCHours(early ? quietUntil : quietUntil + 24, 0, 0, 0);
  return new Date(local.getTime() - shanghai);
}
