import { getLocale, getTranslations } from "next-intl/server";
import { periodsOf, placesOf } from "@/components/application/progress";
import { DataList } from "@/components/ui/data-list";
import { inLocale } from "@/lib/locale";
import type { GuideRoute } from "@/lib/professions/guide";
import type { MatterCode } from "@/lib/professions/matters";
import { matterOf } from "@/lib/professions/parts";
import type { Profession } from "@/lib/professions/schema";
import { GuideSource } from "./guide-source";

interface Course {
  profession: Profession;
  matter: MatterCode;
}

/** Tells the steps of a matter in their order and the periods that the law sets, for each way that it can take. */
export async function GuideCourse({ routes, ...course }: Course & { routes: readonly GuideRoute[] }) {
  const locale = await getLocale();
  return (
    <div className="grid gap-8">
      {routes.map((route) =>
        routes.length > 1 && route.offer ? (
          <section key={route.id} aria-labelledby={`route-${route.id}`} className="grid gap-4">
            <div>
              <h3 id={`route-${route.id}`} className="text-16">
                {inLocale(route.offer.label, locale)}
              </h3>
              <p className="text-14 text-ink-500">{inLocale(route.offer.text, locale)}</p>
            </div>
            <RouteCourse course={course} route={route} />
          </section>
        ) : (
          <RouteCourse key={route.id} course={course} route={route} />
        ),
      )}
    </div>
  );
}

async function RouteCourse({ course: { profession, matter }, route }: { course: Course; route: GuideRoute }) {
  const [t, steps] = await Promise.all([getTranslations("guide"), getTranslations("applications.ahead")]);
  const way = { professionCode: profession.code, matter, route: route.id };
  const { days } = periodsOf(way);
  const places = matterOf(profession, matter).effect === "exchange" ? [] : (placesOf(way, "draft") ?? []);
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
        items={route.periods.map((period) => ({
          term: t(`period.${period.kind}`),
          value:
            period.kind === "effective" ? (
              t("periodEffective")
            ) : (
              <>
                {period.kind === "promise"
                  ? t("periodText.promise", { days: period.workingDays, law: period.byLaw })
                  : t(`periodText.${period.kind}`, { days: period.workingDays })}
                <GuideSource source={period.source} />
              </>
            ),
        }))}
      />
    </div>
  );
}
