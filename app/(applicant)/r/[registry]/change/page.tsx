import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ChangeSteps } from "@/components/application/change/change-steps";
import { Main } from "@/components/layout/container";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import { Sheet } from "@/components/ui/sheet";
import type { AddressParams } from "@/lib/address-params";
import { inLocale } from "@/lib/locale";
import { professionOf } from "@/lib/professions";
import { requirePerson } from "@/server/auth/require-person";
import { api } from "@/server/trpc/caller";
import { orNotFound } from "@/server/trpc/or-not-found";

type Props = {
  params: Promise<{ registry: string }>;
  searchParams: Promise<AddressParams>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("change"))("title") };
}

export default async function ChangePage({ params, searchParams }: Props) {
  const { registry: code } = await params;
  const anew = (await searchParams).again !== undefined;
  await requirePerson(`/r/${code}/change${anew ? "?again" : ""}`);
  const call = await api();
  const [t, words, locale, view] = await Promise.all([
    getTranslations("change"),
    getTranslations("applications.list"),
    getLocale(),
    orNotFound(call.application.employerChange({ registry: code, anew })),
  ]);
  const { registry } = view.choice;
  const profession = professionOf(registry.professionCode);
  const employer = view.steps.findLast(({ state }) => state === "done")?.employer ?? "";
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
        lead={
          <>
            <p>{t("lead")}</p>
            <p>{t("authority", { authority: inLocale(registry.authority, locale) })}</p>
          </>
        }
      />
      <div className="grid max-w-form gap-6">
        {view.stage === "before" ? (
          <Note kind="wait" title={t("warning")}>
            <p>{t("warningText")}</p>
          </Note>
        ) : null}
        {view.stage === "complete" ? (
          <Note
            kind="ok"
            title={t("done")}
            action={<ButtonLink href="/certificates">{t("toCertificates")}</ButtonLink>}
          >
            <p>{t("doneText", { employer })}</p>
          </Note>
        ) : null}
        {view.stage === "nothing" ? (
          <Sheet as="div">
            <Empty
              level={2}
              title={t("nothing")}
              action={<ButtonLink href={`/r/${code}/apply`}>{t("toMatters")}</ButtonLink>}
            >
              <p>{t("nothingText")}</p>
            </Empty>
          </Sheet>
        ) : (
          <ChangeSteps profession={profession} view={view} />
        )}
        {view.holds && view.stage !== "before" ? (
          <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <ButtonLink href={`/r/${code}/change?again`}>{t("again")}</ButtonLink>
            <span className="text-14 text-ink-500">{t("againText")}</span>
          </p>
        ) : null}
      </div>
    </Main>
  );
}
