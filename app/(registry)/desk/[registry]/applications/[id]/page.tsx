import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { CaseScreen } from "@/components/desk/case/case-screen";
import { caseAddress, readQueueQuery } from "@/components/desk/queue/queue-address";
import { requireOfficer } from "@/server/auth/require-officer";
import { api } from "@/server/trpc/caller";
import { orNotFound } from "@/server/trpc/or-not-found";

type Props = {
  params: Promise<{ registry: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.case"))("tab") };
}

export default async function CasePage({ params, searchParams }: Props) {
  const { registry, id } = await params;
  const from = readQueueQuery(await searchParams);
  await requireOfficer(caseAddress(registry, id, from));
  if (!z.uuid().safeParse(id).success) notFound();
  const shown = await orNotFound((await api()).desk.case({ registry, id }));
  return <CaseScreen shown={shown} from={from} />;
}
