import { getTranslations } from "next-intl/server";
import { ExportRefusal } from "@/components/exports/export-refusal";
import { BarChart } from "@/components/ui/chart/bar-chart";
import { ColumnChart } from "@/components/ui/chart/column-chart";
import { total } from "@/components/ui/chart/scale";
import { outcomes, type Statistics } from "@/lib/dto/statistics";
import { ageBounds } from "@/lib/statistics/spread";
import { PeriodChooser } from "./period-chooser";
import { Section, type Shown } from "./section";
import { nothingEnded, Summary } from "./summary";
import { tablesOf } from "./tables";
import { statisticsWords } from "./words";

/** A registry's statistics over a time: figures first, then each part as chart and table. */
export async function StatisticsScreen({
  desk: { registry, professionCode, permissions },
  period,
  statistics: of,
}: {
  desk: { registry: string; professionCode: string; permissions: readonly string[] };
  period: Shown["period"];
  statistics: Statistics;
}) {
  const [t, words] = await Promise.all([getTranslations("statistics"), statisticsWords(professionCode)]);
  const tables = tablesOf(of, words);
  const shown = { registry, period, mayExport: permissions.includes("list.export"), tables };
  const charted = (id: keyof typeof tables, description: string) => ({
    id: `chart-${id}`,
    title: t("chart", { title: tables[id].title }),
    description,
  });
  const count = [t("count")];
  const ages = [...ageBounds.keys(), ageBounds.length];
  return (
    <div className="grid gap-6">
      <ExportRefusal />
      <PeriodChooser registry={registry} period={period} />
      <p className="text-ink-700">
        <b>{t("period", { from: of.period.from, to: of.period.to })}</b>
        <span className="ml-3 text-14 text-ink-500">
          {t("beforeIs", { from: of.before.from, to: of.before.to })}
        </span>
      </p>
      <Summary statistics={of} />
      <Section
        shown={shown}
        id="intake"
        note={t("intake.note", { unit: of.unit })}
        empty={of.intake.length === 0}
      >
        <ColumnChart
          {...charted("intake", t("intake.note", { unit: of.unit }))}
          series={of.intake.map(({ matter }) => words.matter(matter))}
          entries={of.parts.map((part, at) => ({
            label: of.unit === "month" ? part.slice(0, 7) : part.slice(5),
            counts: of.intake.map(({ counts }) => counts[at] ?? 0),
          }))}
        />
      </Section>
      <Section
        shown={shown}
        id="backlog"
        note={t("backlog.note")}
        empty={total(of.backlog.flatMap(({ ages, ageless }) => [...ages, ageless])) === 0}
      >
        <BarChart
          {...charted("backlog", t("backlog.note"))}
          series={[...ages.map((age) => t(`backlog.age.${age as 0}`)), t("backlog.ageless")]}
          entries={of.backlog.map((row) => ({
            label: words.state(row.state),
            counts: [...row.ages, row.ageless],
          }))}
        />
      </Section>
      <Section shown={shown} id="durations" note={t("durations.note")} empty={of.durations.length === 0} />
      <Section shown={shown} id="spread" empty={of.spread.length === 0}>
        <ColumnChart
          {...charted("spread", t("durations.note"))}
          series={count}
          entries={everyDay(of.spread)}
        />
      </Section>
      <Section shown={shown} id="outcomes" note={t("outcomes.note")} empty={nothingEnded(of)}>
        <BarChart
          {...charted("outcomes", t("outcomes.note"))}
          series={outcomes.map((outcome) => t(`outcomes.end.${outcome}`))}
          entries={of.outcomes.map((row) => ({
            label: words.matter(row.matter),
            counts: outcomes.map((outcome) => row.ends[outcome]),
          }))}
        />
      </Section>
      <Section shown={shown} id="grounds" note={t("grounds.note")} empty={of.grounds.length === 0} />
      <Section
        shown={shown}
        id="expiring"
        note={t("expiring.note")}
        empty={total(of.expiring.map((row) => row.count)) === 0}
      >
        <ColumnChart
          {...charted("expiring", t("expiring.note"))}
          series={count}
          entries={of.expiring.map((row) => ({ label: row.month.slice(2, 7), counts: [row.count] }))}
        />
      </Section>
      <Section
        shown={shown}
        id="specialties"
        note={t("specialties.note")}
        empty={of.specialties.length === 0}
      >
        <BarChart
          {...charted("specialties", t("specialties.note"))}
          series={[t("specialties.inForce")]}
          entries={of.specialties.map((row) => ({
            label: words.specialty(row.specialty),
            counts: [row.inForce],
          }))}
        />
      </Section>
      <Section shown={shown} id="employers" note={t("employers.note")} empty={of.employers.length === 0} />
      <Section
        shown={shown}
        id="ratings"
        note={t("ratings.note")}
        empty={total(of.ratings.stars.flatMap((row) => [row.count, row.before])) === 0}
      >
        <BarChart
          {...charted("ratings", t("ratings.note"))}
          series={count}
          entries={of.ratings.stars.map((row) => ({ label: words.star(row.stars), counts: [row.count] }))}
        />
      </Section>
      {of.ratings.tags.length > 0 ? <Section shown={shown} id="tags" empty={false} /> : null}
    </div>
  );
}

const mostColumns = 60; // working days; what took longer stands in the last column

/** The days from nought to the longest, also those after which nothing was decided: gaps are to be seen as gaps. */
function everyDay(spread: Statistics["spread"]) {
  const longest = Math.max(0, ...spread.map(({ days }) => days));
  const columnOf = (days: number) => Math.min(days, mostColumns);
  return Array.from({ length: columnOf(longest) + 1 }, (_, days) => ({
    label: days < longest && days === mostColumns ? `${days}+` : String(days),
    counts: [total(spread.filter((one) => columnOf(one.days) === days).map((one) => one.count))],
  }));
}
