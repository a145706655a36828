import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { queueAddress, readQueueQuery } from "@/components/desk/queue/queue-address";
import { QueueScreen } from "@/components/desk/queue/queue-screen";
import { inLocale } from "@/lib/locale";
import { professionName } from "@/lib/professions/codes";
import { requireOfficer } from "@/server/auth/require-officer";
import { api } from "@/server/trpc/caller";
import { orNotFound } from "@/server/trpc/or-not-found";

type Props = {
  params: Promise<{ registry: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.queue"))("title") };
}

export default async function QueuePage({ params, searchParams }: Props) {
  const { registry } = await params;
  const query = readQueueQuery(await searchParams);
  await requireOfficer(queueAddress(registry, query));
  const call = await api();
  const [desk, page, locale] = await Promise.all([
    orNotFound(call.officer.desk({ registry })),
    orNotFound(call.desk.queue({ registry, ...query })),
    getLocale(),
  ]);
  const title = inLocale(professionName(desk.professionCode), locale);
  return <QueueScreen desk={{ ...desk, title }} query={query} page={page} />;
}
