import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { correctionsAddress, readCorrectionQuery } from "@/components/desk/corrections/correction-address";
import { CorrectionsScreen } from "@/components/desk/corrections/corrections-screen";
import { inLocale } from "@/lib/locale";
import { professionName } from "@/lib/professions/codes";
import { api } from "@/server/trpc/caller";
import { requireDesk } from "@/server/trpc/require-desk";
import type { DeskPageProps } from "../page-props";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("correction"))("title") };
}

export default async function CorrectionsPage({ params, searchParams }: DeskPageProps) {
  const { registry } = await params;
  const query = readCorrectionQuery(await searchParams);
  const desk = await requireDesk(registry, "correction.read", correctionsAddress(registry, query));
  const call = await api();
  const [page, locale] = await Promise.all([call.correction.list({ registry, ...query }), getLocale()]);
  const title = inLocale(professionName(desk.professionCode), locale);
  return <CorrectionsScreen desk={{ ...desk, title }} query={query} page={page} />;
}
