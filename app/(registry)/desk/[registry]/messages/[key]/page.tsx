import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { allTexts, readTextAt, textAddress } from "@/components/desk/messages/template-address";
import { TemplateForm } from "@/components/desk/messages/template-form";
import { TemplateVersions } from "@/components/desk/messages/template-versions";
import { Main } from "@/components/layout/container";
import { ClientArea } from "@/components/session/client-area";
import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import { TabLinks } from "@/components/ui/tabs";
import { inLocale } from "@/lib/locale";
import { professionName } from "@/lib/professions/codes";
import { api } from "@/server/trpc/caller";
import { orNotFound } from "@/server/trpc/or-not-found";
import { requireDesk } from "@/server/trpc/require-desk";

type Props = {
  params: Promise<{ registry: string; key: string }>;
  searchParams: Promise<{ text?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("templates"))("title") };
}

export default async function MessageTemplatePage({ params, searchParams }: Props) {
  const { registry, key } = await params;
  const at = readTextAt(await searchParams);
  const desk = await requireDesk(registry, "registry.administer", textAddress(registry, key, at));
  const call = await api();
  const view = await orNotFound(call.messageTemplates.view({ registry, key, ...at }));
  const [t, words, locale] = await Promise.all([
    getTranslations("templates"),
    getTranslations("desk"),
    getLocale(),
  ]);
  const name = t(`name.${view.key as "application.granted"}`);
  return (
    <Main work>
      <PageHeader
        kind="work"
        title={name}
        lead={t("to", { reader: t(`reader.${view.reader}`) })}
        breadcrumbsLabel={words("trail")}
        breadcrumbs={[
          { href: "/desk", label: words("desk") },
          { href: `/desk/${registry}`, label: inLocale(professionName(desk.professionCode), locale) },
          { href: `/desk/${registry}/messages`, label: t("title") },
          { label: name },
        ]}
      />
      <div className="grid max-w-[72rem] gap-6">
        <TabLinks
          label={t("texts")}
          items={allTexts.map((one) => ({
            href: textAddress(registry, view.key, one),
            label: t("tab", {
              channel: t(`channel.${one.channel}`),
              language: t(`language.${one.language}`),
            }),
            current: one.channel === at.channel && one.language === at.language,
          }))}
        />
        {view.own !== null && !view.used ? (
          <Note kind="wait" title={t("waits")}>
            {t("waitsText")}
          </Note>
        ) : null}
        <ClientArea areas={["templates", "reasons"]}>
          <TemplateForm
            key={`${view.channel} ${view.language} ${view.version}`}
            registry={registry}
            view={view}
          />
        </ClientArea>
        <TemplateVersions view={view} />
      </div>
    </Main>
  );
}
