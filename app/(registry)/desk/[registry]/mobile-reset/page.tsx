import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { MobileResetForm } from "@/components/desk/mobile-reset-form";
import { Main } from "@/components/layout/container";
import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import { inLocale } from "@/lib/locale";
import { professionName } from "@/lib/professions/codes";
import { mobileResetPolicy } from "@/server/accounts/mobile-reset-policy";
import { requireDesk } from "@/server/trpc/require-desk";

type Params = { params: Promise<{ registry: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.reset"))("title") };
}

export default async function MobileResetPage({ params }: Params) {
  const { registry } = await params;
  const desk = await requireDesk(registry, "person.resetMobile", `/desk/${registry}/mobile-reset`);
  const [t, words, locale] = await Promise.all([
    getTranslations("desk.reset"),
    getTranslations("desk"),
    getLocale(),
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
      <div className="grid max-w-form gap-6">
        <Note kind="wait" title={t("noticeTitle", { hours: mobileResetPolicy.noticeHours })}>
          {t("notice")}
        </Note>
        <MobileResetForm registry={registry} />
      </div>
    </Main>
  );
}
