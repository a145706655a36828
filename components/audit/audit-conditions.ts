import { getTranslations } from "next-intl/server";
import { auditWord } from "@/lib/domain/audit-actions";
import type { AuditFilter } from "@/lib/dto/audit";
import { narrowedTo, onlyWhether } from "@/lib/export/narrowed-to";

/** Says what an exported log is narrowed to, part by part. */
export async function auditConditions({
  from,
  to,
  actor,
  login,
  action,
  subject,
}: AuditFilter): Promise<string[]> {
  const t = await getTranslations("administration.audit");
  return [
    ...(from ? [`${t("from")} ${from}`] : []),
    ...(to ? [`${t("to")} ${to}`] : []),
    ...(action ? [`${t("what")} ${wordAction(t, action)}`] : []),
    ...(actor ? [`${t("actor")} ${t(`by.${actor}`)}`] : []),
    ...(login ? [`${t("login")} ${login}`] : []),
    ...(subject ? [`${t("subject")} ${subject}`] : []),
  ];
}

/** What the log says of how its export was narrowed. */
export const auditNarrowed = ({ login, ...codes }: AuditFilter) =>
  narrowedTo({ ...codes, login: onlyWhether(login) });

/** Words an action, or the group of several; one that this release does not know stays a code. */
function wordAction(t: Awaited<ReturnType<typeof getTranslations<"administration.audit">>>, action: string) {
  const group = `group.${action}` as "group.signIn";
  const one = `action.${auditWord(action)}` as "action.signIn.itself";
  if (t.has(group)) return t(group);
  return t.has(one) ? t(one) : action;
}
