import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeskHeader } from "@/components/desk/desk-header";
import { statisticsAddress } from "@/components/desk/statistics/statistics-address";
import { StatisticsScreen } from "@/components/desk/statistics/statistics-screen";
import { Main } from "@/components/layout/container";
import { PrintButton } from "@/components/ui/print-button";
import { plainDateIn } from "@/lib/domain/plain-date";
import { readPeriod } from "@/lib/statistics/period";
import { requireOfficer } from "@/server/auth/require-officer";
import { now } from "@/server/clock";
import { api } from "@/server/trpc/caller";
import { orNotFound } from "@/server/trpc/or-not-found";
import type { DeskPageProps } from "../page-props";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("statistics"))("title") };
}

export default async function StatisticsPage({ params, searchParams }: DeskPageProps) {
  const [{ registry }, period] = [await params, readPeriod(await searchParams, plainDateIn(now()))];
  await requireOfficer(statisticsAddress(registry, period));
  const call = await api();
  const [desk, statistics] = await Promise.all([
    orNotFound(call.officer.desk({ registry })),
    orNotFound(call.statistics.view({ registry, from: period.from, to: period.to })),
  ]);
  const t = await getTranslations("statistics");
  return (
    <Main work>
      <DeskHeader
        desk={desk}
        title={t("title")}
        lead={t("lead")}
        actions={<PrintButton>{t("print")}</PrintButton>}
      />
      <StatisticsScreen desk={desk} period={period} statistics={statistics} />
    </Main>
  );
}
