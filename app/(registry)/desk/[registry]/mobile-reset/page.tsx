import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { MobileResetForm } from "@/components/desk/mobile-reset-form";
import { Main } from "@/components/layout/container";
import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import { inLocale } from "@/lib/locale";
import { professionName } from "@/lib/professions/codes";
import { mobileResetPolicy } from "@/server/accounts/mobile-reset-policy";
import { requireOfficer } from "@/server/auth/require-officer";
import { api } from "@/server/trpc/caller";
import { orNotFound } from "@/server/trpc/or-not-found";

type Params = { params: Promise<{ registry: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.reset"))("title") };
}

export default async function MobileResetPage({ params }: Params) {
  const { registry } = await params;
  await requireOfficer(`/desk/${registry}/mobile-reset`);
  const desk = await orNotFound((await api()).officer.desk({ registry }));
  if (!desk.permissions.includes("person.resetMobile")) notFound();
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
