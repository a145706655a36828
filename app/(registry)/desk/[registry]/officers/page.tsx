import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeskHeader } from "@/components/desk/desk-header";
import { OwnOfficers } from "@/components/desk/officers/own-officers";
import { ExportControl } from "@/components/exports/export-control";
import { Main } from "@/components/layout/container";
import { requireOfficer } from "@/server/auth/require-officer";
import { api } from "@/server/trpc/caller";
import { orNotFound } from "@/server/trpc/or-not-found";

type Params = { params: Promise<{ registry: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("platform.officers"))("title") };
}

export default async function OfficersPage({ params }: Params) {
  const { registry } = await params;
  await requireOfficer(`/desk/${registry}/officers`);
  const call = await api();
  const [desk, officers] = await Promise.all([
    orNotFound(call.officer.desk({ registry })),
    orNotFound(call.administration.officers({ registry })),
  ]);
  const t = await getTranslations("platform.officers");
  return (
    <Main work>
      <DeskHeader
        desk={desk}
        title={t("title")}
        lead={t("ownLead")}
        actions={<ExportControl desk={desk} list="officers" title={t("title")} address="" />}
      />
      <OwnOfficers registry={registry} officers={officers} />
    </Main>
  );
}
