import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { correctionsAddress } from "@/components/desk/corrections/correction-address";
import { CorrectionForm } from "@/components/desk/corrections/correction-form";
import { Main } from "@/components/layout/container";
import { ClientArea } from "@/components/session/client-area";
import { PageHeader } from "@/components/ui/page-header";
import { inLocale } from "@/lib/locale";
import { professionName } from "@/lib/professions/codes";
import { requireDesk } from "@/server/trpc/require-desk";

type Props = { params: Promise<{ registry: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("correction.form"))("title") };
}

export default async function NewCorrectionPage({ params }: Props) {
  const { registry } = await params;
  const desk = await requireDesk(registry, "correction.enter", `${correctionsAddress(registry)}/new`);
  const [t, words, locale] = await Promise.all([
    getTranslations("correction"),
    getTranslations("desk"),
    getLocale(),
  ]);
  return (
    <Main work>
      <PageHeader
        kind="work"
        title={t("form.title")}
        lead={t("form.steps")}
        breadcrumbsLabel={words("trail")}
        breadcrumbs={[
          { href: "/desk", label: words("desk") },
          { href: `/desk/${registry}`, label: inLocale(professionName(desk.professionCode), locale) },
          { href: correctionsAddress(registry), label: t("title") },
          { label: t("form.title") },
        ]}
      />
      <div className="max-w-form">
        <ClientArea areas={["correction", "desk", "reasons"]}>
          <CorrectionForm registry={registry} />
        </ClientArea>
      </div>
    </Main>
  );
}
