import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listAddress } from "@/components/employer/list/list-address";
import { peopleAddress, readPeopleQuery } from "@/components/employer/people/people-address";
import { PeopleScreen } from "@/components/employer/people/people-screen";
import type { AddressParams } from "@/lib/address-params";
import { narrowPeople } from "@/server/actions/employer-people";
import { requireOperator } from "@/server/auth/require-operator";
import { api } from "@/server/trpc/caller";
import { employerProfessions } from "../../employer-professions";

type Props = { searchParams: Promise<AddressParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("employer.people"))("title") };
}

export default async function PeoplePage({ searchParams }: Props) {
  const query = readPeopleQuery(await searchParams);
  await requireOperator(peopleAddress(query));
  const call = await api();
  const [professions, page, waiting] = await Promise.all([
    employerProfessions(),
    call.people.list(query),
    call.employer.waiting(),
  ]);
  const first = waiting.find(({ count }) => count > 0)?.profession;
  return (
    <PeopleScreen
      query={query}
      page={page}
      professions={professions}
      inbox={first && listAddress("inbox", first)}
      narrow={narrowPeople}
    />
  );
}
