import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ImportTable } from "@/components/imports/import-table";
import { Main } from "@/components/layout/container";
import { ClientArea } from "@/components/session/client-area";
import { DataList } from "@/components/ui/data-list";
import { PageHeader } from "@/components/ui/page-header";
import { importsOf } from "@/lib/imports/tables";
import { inLocale } from "@/lib/locale";
import { professionOf } from "@/lib/professions";
import { professionName } from "@/lib/professions/codes";
import { api } from "@/server/trpc/caller";
import { requireDesk } from "@/server/trpc/require-desk";

type Params = { params: Promise<{ registry: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports"))("title") };
}

export default async function ImportsPage({ params }: Params) {
  const { registry } = await params;
  const desk = await requireDesk(registry, "register.import", `/desk/${registry}/imports`);
  const call = await api();
  const [t, words, locale, count] = await Promise.all([
    getTranslations("imports"),
    getTranslations("desk"),
    getLocale(),
    call.imports.count({ registry }),
  ]);
  const reads = professionOf(desk.professionCode).qualification.kind === "registerOrUpload";
  const tables = importsOf("registry").filter((table) => reads || table !== "qualifications");
  return (
    <Main work>
      <PageHeader
        kind="work"
        title={t("title")}
        lead={t("lead")}
        breadcrumbsLabel={words("trail")}
        breadcrumbs={[
          { href: "/desk", label: words("desk") },
          { href: `/desk/${registry}`, label: inLocale(professionName(desk.professionCode), locale) },
          { label: t("title") },
        ]}
      />
      <ClientArea areas={["imports", "reasons"]}>
        <div className="grid max-w-form gap-6">
          <section aria-labelledby="count">
            <h2 id="count" className="mb-3 text-20">
              {t("count")}
            </h2>
            <DataList
              look="well"
              items={[
                { term: t("countRegistrations"), value: count.registrations },
                { term: t("countPaper"), value: count.paper },
                { term: t("countUnclaimed"), value: count.unclaimed },
                ...(reads ? [{ term: t("countQualifications"), value: count.qualifications }] : []),
              ]}
            />
          </section>
          {tables.map((table) => (
            <ImportTable key={table} table={table} registry={registry} />
          ))}
        </div>
      </ClientArea>
    </Main>
  );
}
