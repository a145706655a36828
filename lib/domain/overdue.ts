import type { Matter } from "@/lib/professions/schema";
import { addMonths, isAfter, type PlainDate } from "./plain-date";

/** The date on a qualification that a period counts from: 签发日期, or 批准日期 where there is no other. */
export interface QualificationDate {
  date: PlainDate;
  kind: "issue" | "approval";
}

/** Tells whether an initial registration comes late and therefore asks for continuing education. */
export function isOverdue(matter: Matter, qualification: QualificationDate, today: PlainDate): boolean {
  const months = qualification.kind === "approval" ? matter.overdue?.fromApproval : matter.overdue?.fromIssue;
  return months !== undefined && isAfter(today, addMonths(qualification.date, months.value));
}
