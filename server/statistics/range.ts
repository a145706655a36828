import "server-only";
import { addDays, startOfDay } from "@/lib/domain/plain-date";
import { type Period, periodBefore } from "@/lib/statistics/period";
import type { RegistryScope } from "@/server/auth/scope";
import { type Sql, sql } from "@/server/db/sql";

/** What every count is bounded by: a registry, a time, and as many days before. */
export interface Range {
  registryId: RegistryScope["registryId"];
  period: Period;
  before: Period;
}

/** Gives the range of a time. */
export function rangeOf({ registryId }: RegistryScope, period: Period): Range {
  return { registryId, period, before: periodBefore(period) };
}

/** Both times as instants: from the first moment in Shanghai before the first day to the one after the last. */
export function within(column: Sql, { period, before }: Range): Sql {
  return sql`${column} >= ${startOfDay(before.from)}::timestamptz AND ${column} < ${startOfDay(addDays(period.to, 1))}::timestamptz`;
}

/** Whether an instant lies in the time before. */
export function isBefore(column: Sql, { period }: Range): Sql {
  return sql`${column} < ${startOfDay(period.from)}::timestamptz`;
}

/** The day on which an instant falls, in Shanghai. */
export function dayOf(column: Sql): Sql {
  return sql`(${column} AT TIME ZONE 'Asia/Shanghai')::date`;
}
