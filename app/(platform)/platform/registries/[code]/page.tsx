import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Main } from "@/components/layout/container";
import { FirstSteps } from "@/components/platform/first-steps";
import { Matters } from "@/components/platform/matters";
import { Officers } from "@/components/platform/officers";
import { ReadinessSheet } from "@/components/platform/readiness";
import { RegistryDetailsSheet } from "@/components/platform/registry-details";
import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import { Sheet, SheetHead } from "@/components/ui/sheet";
import { inLocale } from "@/lib/locale";
import { professionName } from "@/lib/professions/codes";
import { requireOfficer } from "@/server/auth/require-officer";
import { api } from "@/server/trpc/caller";
import { orNotFound } from "@/server/trpc/or-not-found";

interface Props {
  params: Promise<{ code: string }>;
  searchParams: Promise<{ made?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("platform"))("title") };
}

export default async function RegistryPage({ params, searchParams }: Props) {
  const { code } = await params;
  await requireOfficer(`/platform/registries/${code}`);
  const call = await api();
  const registry = await orNotFound(call.platform.registry({ code }));
  const [officers, readiness] = await Promise.all([
    orNotFound(call.platform.officers({ registry: code })),
    orNotFound(call.platform.readiness({ code })),
  ]);
  const [t, locale, { made }] = await Promise.all([getTranslations("platform"), getLocale(), searchParams]);
  const profession = inLocale(professionName(registry.professionCode), locale);
  return (
    <Main work>
      <PageHeader
        kind="work"
        title={profession}
        lead={inLocale({ zh: registry.authorityZh, en: registry.authorityEn }, locale)}
        breadcrumbsLabel={t("trail")}
        breadcrumbs={[{ href: "/platform", label: t("title") }, { label: profession }]}
      />
      {made === undefined ? null : (
        <div className="mb-6 grid gap-6">
          <FirstSteps at={officers.length === 0 ? "officers" : "open"} />
          <Note kind="ok" title={t("first.nextTitle")}>
            {t("first.next")}
          </Note>
        </div>
      )}
      <Officers registry={code} officers={officers} heading={t("officers.title")} />
      <div className="mt-8 grid items-start gap-6 desk:grid-cols-2">
        <Sheet aria-labelledby="matters">
          <SheetHead id="matters" title={t("registry.matters")} />
          <p className="border-rule border-b px-4 py-3 text-ink-500 phone:px-6">
            {t("registry.mattersLead")}
          </p>
          <Matters code={code} professionCode={registry.professionCode} opened={registry.openedMatters} />
        </Sheet>
        <div className="grid gap-6">
          <ReadinessSheet items={readiness} />
          <RegistryDetailsSheet registry={registry} />
        </div>
      </div>
    </Main>
  );
}
