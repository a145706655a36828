import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { auditAddress, readAuditQuery } from "@/components/audit/audit-address";
import { AuditScreen } from "@/components/audit/audit-screen";
import { ExportLinks } from "@/components/exports/export-links";
import { ExportRefusal } from "@/components/exports/export-refusal";
import { Main } from "@/components/layout/container";
import { PageHeader } from "@/components/ui/page-header";
import type { AddressParams } from "@/lib/address-params";
import { requireOfficer } from "@/server/auth/require-officer";
import { api } from "@/server/trpc/caller";
import { orNotFound } from "@/server/trpc/or-not-found";

type Props = { searchParams: Promise<AddressParams> };

const base = "/platform/audit";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("administration.audit"))("title") };
}

export default async function PlatformAuditPage({ searchParams }: Props) {
  const query = readAuditQuery(await searchParams);
  await requireOfficer(auditAddress(base, query));
  const page = await orNotFound((await api()).audit.ofPlatform(query));
  const t = await getTranslations("administration.audit");
  return (
    <Main work>
      <PageHeader
        kind="work"
        title={t("title")}
        lead={t("platformLead")}
        actions={
          <>
            <ExportLinks
              href="/api/platform/exports/audit"
              params={new URLSearchParams(auditAddress("", { filter: query.filter }).slice(1))}
              list={t("title")}
            />
            <ExportRefusal />
          </>
        }
      />
      <AuditScreen base={base} registry={null} query={query} page={page} />
    </Main>
  );
}
