import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { auditAddress, readAuditQuery } from "@/components/audit/audit-address";
import { AuditScreen } from "@/components/audit/audit-screen";
import { DeskHeader } from "@/components/desk/desk-header";
import { ExportControl } from "@/components/exports/export-control";
import { Main } from "@/components/layout/container";
import { requireOfficer } from "@/server/auth/require-officer";
import { api } from "@/server/trpc/caller";
import { orNotFound } from "@/server/trpc/or-not-found";
import type { DeskPageProps } from "../page-props";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("administration.audit"))("title") };
}

export default async function AuditPage({ params, searchParams }: DeskPageProps) {
  const [{ registry }, query] = [await params, readAuditQuery(await searchParams)];
  const base = `/desk/${registry}/audit`;
  await requireOfficer(auditAddress(base, query));
  const call = await api();
  const [desk, page] = await Promise.all([
    orNotFound(call.officer.desk({ registry })),
    orNotFound(call.audit.ofRegistry({ registry, ...query })),
  ]);
  const t = await getTranslations("administration.audit");
  return (
    <Main work>
      <DeskHeader
        desk={desk}
        title={t("title")}
        lead={t("lead")}
        actions={
          <ExportControl desk={desk} list="audit" title={t("title")} address={auditAddress(base, query)} />
        }
      />
      <AuditScreen base={base} registry={registry} query={query} page={page} />
    </Main>
  );
}
