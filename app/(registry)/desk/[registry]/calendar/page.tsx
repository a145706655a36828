import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OwnDayForm } from "@/components/calendar/own-day-form";
import { OwnDays } from "@/components/calendar/own-days";
import { readYear } from "@/components/calendar/year-address";
import { YearLinks } from "@/components/calendar/year-links";
import { YearView } from "@/components/calendar/year-view";
import { DeskHeader } from "@/components/desk/desk-header";
import { Main } from "@/components/layout/container";
import { ClientArea } from "@/components/session/client-area";
import { requireOfficer } from "@/server/auth/require-officer";
import { api } from "@/server/trpc/caller";
import { orNotFound } from "@/server/trpc/or-not-found";
import type { DeskPageProps } from "../page-props";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("administration.calendar"))("title") };
}

export default async function OwnCalendarPage({ params, searchParams }: DeskPageProps) {
  const [{ registry }, asked] = [await params, readYear((await searchParams).year)];
  const base = `/desk/${registry}/calendar`;
  await requireOfficer(asked ? `${base}?year=${asked}` : base);
  const call = await api();
  const [desk, calendar] = await Promise.all([
    orNotFound(call.officer.desk({ registry })),
    orNotFound(call.ownCalendar.year({ registry, year: asked })),
  ]);
  const t = await getTranslations("administration.calendar");
  const own = calendar.own.map(({ day, kind }) => ({ day, name: t(`own.${kind}`) }));
  return (
    <Main work>
      <DeskHeader desk={desk} title={t("title")} lead={t("ownLead")} />
      <div className="grid gap-6">
        <YearLinks base={base} label={t("years")} {...calendar} />
        <YearView {...calendar} own={own} />
        <ClientArea areas={["administration", "reasons"]}>
          <div className="grid items-start gap-6 desk:grid-cols-[3fr_2fr]">
            <section aria-labelledby="own-days" className="grid gap-3">
              <h2 id="own-days" className="text-20">
                {t("ownTitle")}
              </h2>
              <OwnDays registry={registry} days={calendar.own} />
            </section>
            <OwnDayForm registry={registry} />
          </div>
        </ClientArea>
      </div>
    </Main>
  );
}
