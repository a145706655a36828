import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Main } from "@/components/layout/container";
import { WishesForm } from "@/components/messages/wishes-form";
import { ClientArea } from "@/components/session/client-area";
import { PageHeader } from "@/components/ui/page-header";
import { requireOperator } from "@/server/auth/require-operator";
import { api } from "@/server/trpc/caller";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("preferences"))("title") };
}

export default async function OperatorMessageSettingsPage() {
  await requireOperator("/employer/messages/settings");
  const call = await api();
  const [t, me, wishes] = await Promise.all([
    getTranslations("preferences"),
    call.employer.me(),
    call.employer.wishes(),
  ]);
  return (
    <Main work>
      <PageHeader kind="work" title={t("title")} lead={<p>{t("lead")}</p>} />
      <ClientArea areas={["preferences", "reasons"]}>
        <WishesForm reader="employer" mobile={me.mobile ?? ""} wishes={wishes} />
      </ClientArea>
    </Main>
  );
}
