import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ImportTable } from "@/components/imports/import-table";
import { Main } from "@/components/layout/container";
import { ClientArea } from "@/components/session/client-area";
import { PageHeader } from "@/components/ui/page-header";
import { importsOf } from "@/lib/imports/tables";
import { requireOfficer } from "@/server/auth/require-officer";
import { api } from "@/server/trpc/caller";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports"))("title") };
}

export default async function PlatformImportsPage() {
  await requireOfficer("/platform/imports");
  if (!(await (await api()).officer.me()).administersPlatform) notFound();
  const t = await getTranslations("imports");
  return (
    <Main work>
      <PageHeader kind="work" title={t("title")} lead={t("leadPlatform")} />
      <ClientArea areas={["imports", "reasons"]}>
        <div className="grid max-w-form gap-6">
          {importsOf("platform").map((table) => (
            <ImportTable key={table} table={table} />
          ))}
        </div>
      </ClientArea>
    </Main>
  );
}
