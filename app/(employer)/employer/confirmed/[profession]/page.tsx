import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { listAddress, readListQuery } from "@/components/employer/list/list-address";
import { ListScreen } from "@/components/employer/list/list-screen";
import { isProfession } from "@/lib/professions/codes";
import { narrowList } from "@/server/actions/employer-list";
import { requireOperator } from "@/server/auth/require-operator";
import { api } from "@/server/trpc/caller";
import { employerProfessions } from "../../../employer-professions";

type Props = {
  params: Promise<{ profession: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("employer.list"))("confirmed") };
}

export default async function ConfirmedPage({ params, searchParams }: Props) {
  const { profession } = await params;
  const query = readListQuery(await searchParams);
  await requireOperator(listAddress("confirmed", profession, query));
  if (!isProfession(profession)) notFound();
  const asked = { ...query, profession, list: "confirmed" as const };
  const [professions, page] = await Promise.all([
    employerProfessions(),
    api().then((call) => call.employer.inbox(asked)),
  ]);
  return (
    <ListScreen
      list="confirmed"
      profession={profession}
      professions={professions}
      query={query}
      asked={asked}
      page={page}
      narrow={narrowList.bind(null, "confirmed", profession)}
    />
  );
}
