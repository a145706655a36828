import { total } from "@/components/ui/chart/scale";
import { type Duration, outcomes, type Statistics } from "@/lib/dto/statistics";
import { ageBounds } from "@/lib/statistics/spread";
import { number, type StatisticsTable, type TableId, text } from "./statistics-table";
import type { StatisticsWords } from "./words";

type CasesTable = Extract<TableId, "intake" | "durations" | "spread" | "backlog" | "outcomes" | "grounds">;

/** Writes the tables about applications. */
export function casesTables(of: Statistics, words: StatisticsWords): Record<CasesTable, StatisticsTable> {
  return {
    intake: intakeTable(of, words),
    durations: durationsTable(of, words),
    spread: {
      title: words.t("durations.spread"),
      columns: [number(words.t("durations.taken")), number(words.t("count"))],
      rows: of.spread.map(({ days, count }) => ({ cells: [days, count] })),
    },
    backlog: backlogTable(of, words),
    outcomes: outcomesTable(of, words),
    grounds: {
      title: words.t("grounds.title"),
      columns: [
        text(words.t("grounds.outcome")),
        text(words.t("grounds.ground")),
        number(words.t("count")),
        number(words.t("before")),
      ],
      rows: of.grounds.map(({ outcome, code, count, before }) => ({
        cells: [words.t(`outcomes.end.${outcome}`), words.ground(outcome, code), count, before],
      })),
    },
  };
}

function intakeTable({ unit, parts, intake }: Statistics, { t, matter }: StatisticsWords): StatisticsTable {
  const withSum = (counts: readonly number[]) => [...counts, total(counts)];
  return {
    title: t("intake.title"),
    columns: [
      text(t(`intake.${unit}`)),
      ...intake.map((row) => number(matter(row.matter))),
      number(t("total")),
    ],
    rows: [
      ...parts.map((part, at) => ({
        cells: [
          unit === "month" ? part.slice(0, 7) : part,
          ...withSum(intake.map(({ counts }) => counts[at] ?? 0)),
        ],
      })),
      { sum: true, cells: [t("total"), ...withSum(intake.map(({ counts }) => total(counts)))] },
      { sum: true, cells: [t("before"), ...withSum(intake.map(({ before }) => before))] },
    ],
  };
}

function durationsTable(
  { durations, duration }: Statistics,
  { t, matter }: StatisticsWords,
): StatisticsTable {
  const figures = (now: Duration, before: Duration) => [
    now.decided,
    now.median,
    now.p90,
    shareOf(now, t),
    before.median,
  ];
  const limitOf = (limit: Statistics["durations"][number]["limit"]) => {
    if (!limit) return null;
    return limit.least === limit.most ? String(limit.least) : t("durations.limits", limit);
  };
  return {
    title: t("durations.title"),
    columns: [
      text(t("durations.matter")),
      text(t("durations.limit")),
      number(t("durations.decided")),
      number(t("durations.median")),
      number(t("durations.p90")),
      number(t("durations.inTime")),
      number(t("durations.medianBefore")),
    ],
    rows: [
      ...durations.map((row) => ({
        cells: [matter(row.matter), limitOf(row.limit), ...figures(row.now, row.before)],
      })),
      { sum: true, cells: [t("total"), null, ...figures(duration.now, duration.before)] },
    ],
  };
}

/** Says which share was decided in time, to a tenth of a percent; null where of none it is known. */
export function shareOf({ inTime, known }: Duration, t: StatisticsWords["t"]): string | null {
  return known === 0 ? null : t("percent", { value: (Math.floor((inTime / known) * 1000) / 10).toFixed(1) });
}

function backlogTable({ backlog }: Statistics, { t, state }: StatisticsWords): StatisticsTable {
  const ages = [...ageBounds.keys(), ageBounds.length];
  const all = (row: Statistics["backlog"][number]) => total(row.ages) + row.ageless;
  return {
    title: t("backlog.title"),
    columns: [
      text(t("backlog.state")),
      ...ages.map((age) => number(t(`backlog.age.${age as 0}`))),
      number(t("backlog.ageless")),
      number(t("total")),
      number(t("backlog.overdue")),
    ],
    rows: [
      ...backlog.map((row) => ({
        cells: [state(row.state), ...row.ages, row.ageless, all(row), row.overdue],
      })),
      {
        sum: true,
        cells: [
          t("total"),
          ...ages.map((age) => total(backlog.map((row) => row.ages[age] ?? 0))),
          total(backlog.map(({ ageless }) => ageless)),
          total(backlog.map(all)),
          total(backlog.map(({ overdue }) => overdue)),
        ],
      },
    ],
  };
}

function outcomesTable(of: Statistics, { t, matter }: StatisticsWords): StatisticsTable {
  const line = (ends: Statistics["outcomesBefore"]["ends"], corrections: number) => {
    const counts = outcomes.map((outcome) => ends[outcome]);
    return [...counts, total(counts), corrections];
  };
  const now = Object.fromEntries(
    outcomes.map((outcome) => [outcome, total(of.outcomes.map(({ ends }) => ends[outcome]))]),
  ) as Statistics["outcomesBefore"]["ends"];
  const { ends, corrections } = of.outcomesBefore;
  return {
    title: t("outcomes.title"),
    columns: [
      text(t("outcomes.matter")),
      ...outcomes.map((outcome) => number(t(`outcomes.end.${outcome}`))),
      number(t("total")),
      number(t("outcomes.corrections")),
    ],
    rows: [
      ...of.outcomes.map((row) => ({ cells: [matter(row.matter), ...line(row.ends, row.corrections)] })),
      { sum: true, cells: [t("total"), ...line(now, total(of.outcomes.map((row) => row.corrections)))] },
      { sum: true, cells: [t("before"), ...line(ends, corrections)] },
    ],
  };
}
