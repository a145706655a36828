import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { endsRegistration, specialtyName, titleOf } from "@/components/application/progress";
import { StateTag } from "@/components/application/state-tag";
import { listAddress, readBack } from "@/components/employer/list/list-address";
import { EmployerView } from "@/components/employer/view/employer-view";
import { Main } from "@/components/layout/container";
import { ClientArea } from "@/components/session/client-area";
import { PageHeader } from "@/components/ui/page-header";
import type { AddressParams } from "@/lib/address-params";
import { inLocale } from "@/lib/locale";
import { professionOf } from "@/lib/professions";
import { matterName } from "@/lib/professions/codes";
import { requireOperator } from "@/server/auth/require-operator";
import { api } from "@/server/trpc/caller";
import { orNotFound } from "@/server/trpc/or-not-found";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<AddressParams>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("employer.view"))("documentTitle") };
}

export default async function EmployerApplicationPage({ params, searchParams }: Props) {
  const [{ id }, asked] = await Promise.all([params, searchParams]);
  const from = readBack(asked.back);
  const here = `/employer/applications/${id}`;
  const leading = from ? `?${new URLSearchParams({ back: from })}` : "";
  await requireOperator(here + leading);
  if (!z.uuid().safeParse(id).success) notFound();
  const call = await api();
  const [t, locale, application] = await Promise.all([
    getTranslations("employer.view"),
    getLocale(),
    orNotFound(call.employer.view({ id })),
  ]);
  const { professionCode, matter, state, identity, acceptanceNumber, answers } = application;
  const waits = state === "applicantSigned";
  const list = from?.startsWith("/employer/confirmed/") || (!from && !waits) ? "confirmed" : "inbox";
  const back = from ?? listAddress(list, professionCode);
  return (
    <ClientArea areas={["applications", "employer", "reasons", "account"]}>
      <Main work>
        <PageHeader
          kind="work"
          title={
            waits
              ? t("title", { matter: inLocale(matterName(matter), locale) })
              : titleOf(application, locale)
          }
          breadcrumbs={[
            { label: inLocale(professionOf(professionCode).names.menu.employer, locale) },
            { label: t(`list.${list}`), href: back },
            { label: identity.name },
          ]}
          breadcrumbsLabel={t("trail")}
          lead={
            <p className="flex flex-wrap gap-x-4">
              <span>{identity.name}</span>
              {answers.specialty ? (
                <span>{specialtyName(professionCode, answers.specialty, locale)}</span>
              ) : null}
              <span>{t("number", { number: acceptanceNumber })}</span>
            </p>
          }
          actions={<StateTag state={state} ends={endsRegistration(application)} />}
        />
        <EmployerView
          application={application}
          back={back}
          signHref={`${here}/countersign${leading}`}
          toReturn={asked.act === "return"}
        />
      </Main>
    </ClientArea>
  );
}
