import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoticeForm } from "@/components/calendar/notice-form";
import { readYear } from "@/components/calendar/year-address";
import { YearLinks } from "@/components/calendar/year-links";
import { YearView } from "@/components/calendar/year-view";
import { Main } from "@/components/layout/container";
import { ClientArea } from "@/components/session/client-area";
import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import { writeNotice } from "@/lib/domain/calendar-notice";
import { asPlainDate } from "@/lib/domain/plain-date";
import { requireOfficer } from "@/server/auth/require-officer";
import { api } from "@/server/trpc/caller";
import { orNotFound } from "@/server/trpc/or-not-found";

type Props = { searchParams: Promise<{ year?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("administration.calendar"))("title") };
}

export default async function PlatformCalendarPage({ searchParams }: Props) {
  const asked = readYear((await searchParams).year);
  await requireOfficer(asked ? `/platform/calendar?year=${asked}` : "/platform/calendar");
  const calendar = await orNotFound((await api()).calendar.year({ year: asked }));
  const { year, years, covered, days, today } = calendar;
  const t = await getTranslations("administration.calendar");
  const text = writeNotice(days.map((each) => ({ ...each, day: asPlainDate(each.day) })));
  return (
    <Main work>
      <PageHeader kind="work" title={t("title")} lead={t("lead")} />
      <div className="grid gap-6">
        <YearLinks base="/platform/calendar" label={t("years")} year={year} years={years} today={today} />
        {covered ? null : (
          <Note kind="wait" title={t("uncoveredTitle", { year: String(year) })}>
            {t("uncovered")}
          </Note>
        )}
        <YearView {...calendar} />
        {year < Number(today.slice(0, 4)) ? (
          <p className="text-ink-500">{t("yearOver")}</p>
        ) : (
          <ClientArea areas={["administration", "reasons"]}>
            <NoticeForm key={`${year} ${text}`} year={year} text={text} />
          </ClientArea>
        )}
      </div>
    </Main>
  );
}
