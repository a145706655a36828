import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Main } from "@/components/layout/container";
import { WishesForm } from "@/components/messages/wishes-form";
import { ClientArea } from "@/components/session/client-area";
import { PageHeader } from "@/components/ui/page-header";
import { requirePerson } from "@/server/auth/require-person";
import { api } from "@/server/trpc/caller";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("preferences"))("title") };
}

export default async function MessageSettingsPage() {
  await requirePerson("/account/messages");
  const call = await api();
  const [t, own, wishes] = await Promise.all([
    getTranslations("preferences"),
    call.account.own(),
    call.messages.wishes(),
  ]);
  return (
    <Main>
      <PageHeader title={t("title")} lead={<p>{t("lead")}</p>} />
      <ClientArea areas={["preferences", "reasons"]}>
        <WishesForm reader="person" mobile={own.mobile} wishes={wishes} />
      </ClientArea>
    </Main>
  );
}
