import { getTranslations } from "next-intl/server";
import { total } from "@/components/ui/chart/scale";
import { type Duration, outcomes, type Statistics } from "@/lib/dto/statistics";
import { changeOf } from "@/lib/statistics/spread";
import { shareOf } from "./cases-tables";

/** The figures that are asked for first, each beside what it was before. */
export async function Summary({ statistics: of }: { statistics: Statistics }) {
  const t = await getTranslations("statistics");
  const { now, before } = of.duration;
  const accepted = total(of.intake.flatMap(({ counts }) => counts));
  const acceptedBefore = total(of.intake.map((row) => row.before));
  const open = total(of.backlog.map(({ ages, ageless }) => total(ages) + ageless));
  const rated = total(of.ratings.stars.map(({ count }) => count));
  const stars = total(of.ratings.stars.map((one) => one.stars * one.count));
  const changed = (count: number, was: number) => {
    const change = changeOf(count, was);
    if (change === null) return t("noBefore");
    const sign = change > 0 ? "+" : "−";
    return change === 0
      ? t("unchanged", { before: was })
      : t("change", { sign, amount: Math.abs(change), before: was });
  };
  const share = ({ inTime, known }: Duration) => shareOf({ ...now, inTime, known }, t);
  const figures = [
    { label: t("accepted"), value: accepted, note: changed(accepted, acceptedBefore) },
    { label: t("decided"), value: now.decided, note: changed(now.decided, before.decided) },
    {
      label: t("medianDays"),
      value: now.median === null ? t("unknown") : t("days", { days: now.median }),
      note: now.p90 === null ? null : t("p90Is", { days: now.p90 }),
    },
    {
      label: t("inTimeShare"),
      value: share(now) ?? t("unknown"),
      note: share(before) ? t("beforeWas", { before: share(before) ?? "" }) : t("noBefore"),
    },
    {
      label: t("open"),
      value: open,
      note: t("overdue", { count: total(of.backlog.map((row) => row.overdue)) }),
    },
    {
      label: t("satisfaction"),
      value: rated === 0 ? t("unknown") : t("stars", { stars: (stars / rated).toFixed(1) }),
      note: t("ratingsIs", { count: rated }),
    },
  ];
  return (
    <dl
      aria-label={t("summary")}
      className="grid gap-px overflow-clip rounded-3 border border-rule-strong bg-rule phone:grid-cols-2 work:grid-cols-6 print:grid-cols-3"
    >
      {figures.map(({ label, value, note }) => (
        <div key={label} className="bg-sheet p-4">
          <dt className="text-14 text-ink-500">{label}</dt>
          <dd className="font-semibold text-20 text-ink-900 tabular-nums">{value}</dd>
          {note ? <dd className="text-14 text-ink-500">{note}</dd> : null}
        </div>
      ))}
    </dl>
  );
}

/** Tells whether nothing came to an end in the time or before. */
export function nothingEnded({ outcomes: rows, outcomesBefore }: Statistics): boolean {
  return rows.length === 0 && total(outcomes.map((outcome) => outcomesBefore.ends[outcome])) === 0;
}
