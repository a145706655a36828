import type { Metadata } from "next";
import { getLocale, getNow, getTranslations } from "next-intl/server";
import { Changes } from "@/components/application/matters/changes";
import { Holdings } from "@/components/application/matters/holdings";
import { MatterTile } from "@/components/application/matters/matter-tile";
import { Main } from "@/components/layout/container";
import { PageHeader } from "@/components/ui/page-header";
import { plainDateIn } from "@/lib/domain/plain-date";
import { inLocale } from "@/lib/locale";
import { professionOf } from "@/lib/professions";
import { requirePerson } from "@/server/auth/require-person";
import { api } from "@/server/trpc/caller";
import { orNotFound } from "@/server/trpc/or-not-found";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("applications.matters"))("title") };
}

export default async function ApplyPage({ params }: { params: Promise<{ registry: string }> }) {
  const { registry: code } = await params;
  await requirePerson(`/r/${code}/apply`);
  const call = await api();
  const [t, words, locale, now, choice] = await Promise.all([
    getTranslations("applications.matters"),
    getTranslations("applications.list"),
    getLocale(),
    getNow(),
    orNotFound(call.application.matters({ registry: code })),
  ]);
  const profession = professionOf(choice.registry.professionCode);
  return (
    <Main>
      <PageHeader
        title={t("title")}
        breadcrumbs={[
          {
            label: inLocale(profession.names.menu.applicant, locale),
            href: `/applications?registry=${code}`,
          },
          { label: t("crumb") },
        ]}
        breadcrumbsLabel={words("trail")}
        lead={<p>{t("authority", { authority: inLocale(choice.registry.authority, locale) })}</p>}
      />
      <Holdings choice={choice} today={plainDateIn(now)} />
      <div className="mt-6 grid gap-6 desk:grid-cols-2">
        {choice.availability.map((availability) => (
          <MatterTile
            key={availability.matter}
            profession={profession}
            choice={choice}
            availability={availability}
          />
        ))}
      </div>
      <p className="mt-6 max-w-measure text-14 text-ink-500">{t("rule")}</p>
      <Changes profession={profession} registry={choice.registry} />
    </Main>
  );
}
