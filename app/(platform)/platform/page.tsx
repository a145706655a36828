import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Main } from "@/components/layout/container";
import { FirstSteps } from "@/components/platform/first-steps";
import { GuidedForm } from "@/components/platform/guided/guided-form";
import { RegistryTable } from "@/components/platform/registry-table";
import { ClientArea } from "@/components/session/client-area";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { openableBounds } from "@/lib/professions/openable-bounds";
import { requireOfficer } from "@/server/auth/require-officer";
import { api } from "@/server/trpc/caller";
import { orNotFound } from "@/server/trpc/or-not-found";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("platform"))("title") };
}

export default async function PlatformPage() {
  await requireOfficer("/platform");
  const call = await api();
  const registries = await orNotFound(call.platform.registries());
  const t = await getTranslations("platform");
  if (registries.length === 0) {
    const { demo } = await call.portal.site();
    return (
      <Main work>
        <PageHeader kind="work" title={t("first.title")} lead={t("first.lead")} />
        <div className="grid gap-6">
          <FirstSteps at="registry" />
          <ClientArea areas={["administration", "platform", "reasons"]}>
            <GuidedForm first bounds={openableBounds(demo)} />
          </ClientArea>
        </div>
      </Main>
    );
  }
  return (
    <Main work>
      <PageHeader
        kind="work"
        title={t("title")}
        lead={t("lead")}
        actions={
          <ButtonLink href="/platform/registries/new" variant="primary">
            {t("add")}
          </ButtonLink>
        }
      />
      <RegistryTable registries={registries} />
    </Main>
  );
}
