import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { TemplateTable } from "@/components/desk/messages/template-table";
import { Main } from "@/components/layout/container";
import { PageHeader } from "@/components/ui/page-header";
import { inLocale } from "@/lib/locale";
import { professionName } from "@/lib/professions/codes";
import { api } from "@/server/trpc/caller";
import { requireDesk } from "@/server/trpc/require-desk";

type Params = { params: Promise<{ registry: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("templates"))("title") };
}

export default async function MessageTemplatesPage({ params }: Params) {
  const { registry } = await params;
  const desk = await requireDesk(registry, "registry.administer", `/desk/${registry}/messages`);
  const call = await api();
  const [t, words, locale, rows] = await Promise.all([
    getTranslations("templates"),
    getTranslations("desk"),
    getLocale(),
    call.messageTemplates.list({ registry }),
  ]);
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
      <div className="grid gap-8">
        {(["person", "employer"] as const).map((reader) => (
          <TemplateTable
            key={reader}
            registry={registry}
            reader={reader}
            rows={rows.filter((row) => row.reader === reader)}
          />
        ))}
      </div>
    </Main>
  );
}
