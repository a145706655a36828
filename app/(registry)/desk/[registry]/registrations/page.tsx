import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { readRegisterQuery, registerAddress } from "@/components/desk/register/register-address";
import { RegisterScreen } from "@/components/desk/register/register-screen";
import { inLocale } from "@/lib/locale";
import { professionName } from "@/lib/professions/codes";
import { narrowRegister } from "@/server/actions/register-list";
import { requireOfficer } from "@/server/auth/require-officer";
import { api } from "@/server/trpc/caller";
import { orNotFound } from "@/server/trpc/or-not-found";
import type { DeskPageProps } from "../page-props";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("register.list"))("title") };
}

export default async function RegisterPage({ params, searchParams }: DeskPageProps) {
  const { registry } = await params;
  const query = readRegisterQuery(await searchParams);
  await requireOfficer(registerAddress(registry, query));
  const call = await api();
  const [desk, page, locale] = await Promise.all([
    orNotFound(call.officer.desk({ registry })),
    orNotFound(call.register.list({ registry, ...query })),
    getLocale(),
  ]);
  const title = inLocale(professionName(desk.professionCode), locale);
  return (
    <RegisterScreen
      desk={{ ...desk, title }}
      query={page.typed ? query : { ...query, find: "" }}
      page={page}
      narrow={narrowRegister.bind(null, registry)}
    />
  );
}
