import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Main } from "@/components/layout/container";
import { GuidedForm } from "@/components/platform/guided/guided-form";
import { ClientArea } from "@/components/session/client-area";
import { PageHeader } from "@/components/ui/page-header";
import { openableBounds } from "@/lib/professions/openable-bounds";
import { requireOfficer } from "@/server/auth/require-officer";
import { api } from "@/server/trpc/caller";
import { orNotFound } from "@/server/trpc/or-not-found";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("platform.form"))("newTitle") };
}

export default async function NewRegistryPage() {
  await requireOfficer("/platform/registries/new");
  const call = await api();
  const [registries, { demo }] = await Promise.all([
    orNotFound(call.platform.registries()),
    call.portal.site(),
  ]);
  const t = await getTranslations("platform");
  return (
    <Main work>
      <PageHeader
        kind="work"
        title={t("form.newTitle")}
        breadcrumbsLabel={t("trail")}
        breadcrumbs={[{ href: "/platform", label: t("title") }, { label: t("form.newTitle") }]}
      />
      <ClientArea areas={["administration", "platform", "reasons"]}>
        <GuidedForm first={registries.length === 0} bounds={openableBounds(demo)} />
      </ClientArea>
    </Main>
  );
}
