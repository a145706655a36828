import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type ListName, listAddress, readListQuery } from "@/components/employer/list/list-address";
import { ListScreen } from "@/components/employer/list/list-screen";
import type { AddressParams } from "@/lib/address-params";
import { isProfession } from "@/lib/professions/codes";
import { narrowList } from "@/server/actions/employer-list";
import { requireOperator } from "@/server/auth/require-operator";
import { api } from "@/server/trpc/caller";
import { employerProfessions } from "./employer-professions";

/** What the pages of both lists are given. */
export type ListProps = {
  params: Promise<{ profession: string }>;
  searchParams: Promise<AddressParams>;
};

/** Names a list in the browser's title. */
export async function titleList(list: ListName): Promise<Metadata> {
  return { title: (await getTranslations("employer.list"))(list) };
}

/** Shows one of the employer's lists for a profession. */
export async function showList(list: ListName, { params, searchParams }: ListProps) {
  const { profession } = await params;
  const query = readListQuery(await searchParams);
  await requireOperator(listAddress(list, profession, query));
  if (!isProfession(profession)) notFound();
  const asked = { ...query, profession, list: list === "inbox" ? ("waiting" as const) : list };
  const [professions, page] = await Promise.all([
    employerProfessions(),
    api().then((call) => call.employer.inbox(asked)),
  ]);
  return (
    <ListScreen
      list={list}
      profession={profession}
      professions={professions}
      query={query}
      asked={asked}
      page={page}
      narrow={narrowList.bind(null, list, profession)}
    />
  );
}
