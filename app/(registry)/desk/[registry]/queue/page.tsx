import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { firstView } from "@/components/desk/queue/first-view";
import { QueueScreen } from "@/components/desk/queue/queue-screen";
import { inLocale } from "@/lib/locale";
import { professionName } from "@/lib/professions/codes";
import { queueAddress, readQueueQuery } from "@/lib/queue/address";
import { narrowQueue } from "@/server/actions/queue-list";
import { requireOfficer } from "@/server/auth/require-officer";
import { api } from "@/server/trpc/caller";
import { orNotFound } from "@/server/trpc/or-not-found";
import type { DeskPageProps } from "../page-props";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.queue"))("title") };
}

export default async function QueuePage({ params, searchParams }: DeskPageProps) {
  const { registry } = await params;
  const asked = readQueueQuery(await searchParams);
  const { accountId } = await requireOfficer(queueAddress(registry, asked));
  const call = await api();
  const [desk, locale] = await Promise.all([orNotFound(call.officer.desk({ registry })), getLocale()]);
  const query = { ...asked, view: asked.view ?? firstView(desk.permissions) };
  const [page, saved, colleagues] = await Promise.all([
    orNotFound(call.queue.list({ registry, ...query })),
    call.queue.views({ registry }),
    call.caseload.colleagues({ registry }),
  ]);
  const title = inLocale(professionName(desk.professionCode), locale);
  return (
    <QueueScreen
      desk={{ ...desk, title }}
      query={query}
      page={page}
      saved={saved}
      colleagues={colleagues}
      me={accountId}
      narrow={narrowQueue.bind(null, registry)}
    />
  );
}
