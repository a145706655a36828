import { getTranslations } from "next-intl/server";
import { periodsOf, placesOf } from "@/components/application/progress";
import { DataList } from "@/components/ui/data-list";
import type { GuidePeriod } from "@/lib/professions/guide";
import type { MatterCode } from "@/lib/professions/matters";
import { GuideSource } from "./guide-source";

/** Tells the steps of a matter in their order, and the periods that the law sets. */
export async function GuideCourse({
  professionCode,
  matter,
  periods,
}: {
  professionCode: string;
  matter: MatterCode;
  periods: readonly GuidePeriod[];
}) {
  const [t, steps] = await Promise.all([getTranslations("guide"), getTranslations("applications.ahead")]);
  const { days } = periodsOf(professionCode, matter);
  const places = matter === "paperExchange" ? [] : (placesOf(matter, "draft") ?? []);
  return (
    <div className="grid gap-6">
      {places.length > 0 ? (
        <ol className="grid list-decimal gap-2 pl-6">
          {places.map(({ code }) => (
            <li key={code}>
              <strong className="text-ink-900">{steps(code)}</strong>
              <span className="block text-14 text-ink-500">{steps(`${code}Text`, { days })}</span>
            </li>
          ))}
        </ol>
      ) : (
        <p>{t("exchangeSteps")}</p>
      )}
      <DataList
        look="ruled"
        items={periods.map((period) => ({
          term: t(`period.${period.kind}`),
          value:
            period.kind === "effective" ? (
              t("periodEffective")
            ) : (
              <>
                {t(`periodText.${period.kind}`, { days: period.workingDays })}
                <GuideSource source={period.source} />
              </>
            ),
        }))}
      />
    </div>
  );
}
