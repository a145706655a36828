import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Main } from "@/components/layout/container";
import { Officers } from "@/components/platform/officers";
import { PageHeader } from "@/components/ui/page-header";
import { requireOfficer } from "@/server/auth/require-officer";
import { api } from "@/server/trpc/caller";
import { orNotFound } from "@/server/trpc/or-not-found";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("platform.officers"))("administratorsTitle") };
}

export default async function AdministratorsPage() {
  await requireOfficer("/platform/administrators");
  const officers = await orNotFound((await api()).platform.officers({ registry: null }));
  const t = await getTranslations("platform.officers");
  return (
    <Main work>
      <PageHeader kind="work" title={t("administratorsTitle")} lead={t("administratorsLead")} />
      <Officers registry={null} officers={officers} />
    </Main>
  );
}
