import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { specialtyName } from "@/components/application/progress";
import { ExchangeForm } from "@/components/certificate/exchange-form";
import { Main } from "@/components/layout/container";
import { ClientArea } from "@/components/session/client-area";
import { ButtonLink } from "@/components/ui/button";
import { DataList } from "@/components/ui/data-list";
import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";
import type { PaperRow } from "@/lib/dto/exchange";
import { inLocale } from "@/lib/locale";
import { professionName } from "@/lib/professions/codes";
import { requirePerson } from "@/server/auth/require-person";
import { api } from "@/server/trpc/caller";
import { orNotFound } from "@/server/trpc/or-not-found";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("certificate.paper"))("exchange") };
}

export default async function ExchangePage({ params }: Props) {
  const { id } = await params;
  await requirePerson(`/certificates/exchange/${id}`);
  if (!z.uuid().safeParse(id).success) notFound();
  const paper = await orNotFound((await api()).certificate.paper({ id }));
  const [t, words, why] = await Promise.all([
    getTranslations("certificate.paper"),
    getTranslations("certificate"),
    getTranslations("reasons.exchange"),
  ]);
  return (
    <Main>
      <PageHeader
        title={t("exchange")}
        breadcrumbsLabel={words("trail")}
        breadcrumbs={[{ label: words("menu"), href: "/certificates" }, { label: paper.number }]}
        lead={<p>{t("lead")}</p>}
      />
      <div className="grid max-w-form gap-6">
        <Facts paper={paper} />
        {paper.obstacle ? (
          <Note kind="no" action={<ButtonLink href="/certificates">{words("menu")}</ButtonLink>}>
            <p>{why(paper.obstacle, { to: paper.validTo, number: paper.hotline })}</p>
          </Note>
        ) : (
          <ClientArea areas={["certificate", "form", "reasons"]}>
            <ExchangeForm id={id} />
          </ClientArea>
        )}
      </div>
    </Main>
  );
}

async function Facts({ paper }: { paper: PaperRow }) {
  const [t, words, locale] = await Promise.all([
    getTranslations("certificate.paper"),
    getTranslations("certificate"),
    getLocale(),
  ]);
  const { professionCode, specialty } = paper;
  return (
    <Sheet aria-labelledby="facts">
      <SheetHead id="facts" title={t("check")} />
      <SheetBody className="grid gap-4">
        <DataList
          look="plain"
          items={[
            { term: words("confirm.name"), value: <span lang="zh-CN">{paper.name}</span> },
            { term: words("confirm.sex"), value: words(paper.sex) },
            { term: words("confirm.birthDate"), value: paper.birthDate },
            { term: t("profession"), value: inLocale(professionName(professionCode), locale) },
            { term: words("detail.number"), value: <span lang="zh-CN">{paper.number}</span> },
            { term: words("detail.employer"), value: <span lang="zh-CN">{paper.employer}</span> },
            ...(specialty
              ? [{ term: words("detail.specialty"), value: specialtyName(professionCode, specialty, locale) }]
              : []),
            {
              term: t("period"),
              value: words("validity", { from: paper.validFrom, to: paper.validTo }),
            },
            { term: words("detail.authority"), value: inLocale(paper.authority, locale) },
          ]}
        />
        <p className="text-14 text-ink-500">{t("wrong", { number: paper.hotline })}</p>
      </SheetBody>
    </Sheet>
  );
}
