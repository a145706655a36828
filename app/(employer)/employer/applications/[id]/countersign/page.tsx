import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { endsRegistration, takesEffectSigned } from "@/components/application/progress";
import { CountersignDesk } from "@/components/employer/countersign/countersign-desk";
import { Countersigned } from "@/components/employer/countersign/countersigned";
import { NothingToCountersign } from "@/components/employer/countersign/nothing-to-countersign";
import { listAddress, readBack } from "@/components/employer/list/list-address";
import { Main } from "@/components/layout/container";
import { ClientArea } from "@/components/session/client-area";
import { PageHeader } from "@/components/ui/page-header";
import type { AddressParams } from "@/lib/address-params";
import type { EmployerApplication } from "@/lib/dto/employer";
import { inLocale } from "@/lib/locale";
import { professionOf } from "@/lib/professions";
import { matterName } from "@/lib/professions/codes";
import { matterOf } from "@/lib/professions/parts";
import { completeCountersigning, prepareCountersigning } from "@/server/actions/countersigning";
import { requireOperator } from "@/server/auth/require-operator";
import { api } from "@/server/trpc/caller";
import { orNotFound } from "@/server/trpc/or-not-found";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<AddressParams>;
};

const actions = { prepare: prepareCountersigning, complete: completeCountersigning };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("employer.countersign"))("documentTitle") };
}

export default async function CountersignPage({ params, searchParams }: Props) {
  const [{ id }, asked] = await Promise.all([params, searchParams]);
  const from = readBack(asked.back);
  const leading = from ? `?${new URLSearchParams({ back: from })}` : "";
  const viewHref = `/employer/applications/${id}${leading}`;
  await requireOperator(`/employer/applications/${id}/countersign${leading}`);
  if (!z.uuid().safeParse(id).success) notFound();
  const application = await orNotFound((await api()).employer.view({ id }));
  const back = from ?? listAddress("inbox", application.professionCode);
  return (
    <ClientArea areas={["documents", "signing", "employer", "enterpriseKey", "reasons", "account"]}>
      <Part application={application} back={back} viewHref={viewHref} />
    </ClientArea>
  );
}

async function Part({
  application,
  back,
  viewHref,
}: {
  application: EmployerApplication;
  back: string;
  viewHref: string;
}) {
  const { document, actions: possible, professionCode, matter, declaration } = application;
  if (document?.employerSignedAt) {
    return (
      <Main work>
        <Countersigned application={application} document={document} back={back} viewHref={viewHref} />
      </Main>
    );
  }
  const header = <Header application={application} back={back} viewHref={viewHref} />;
  if (!document || !possible.includes("countersign")) {
    return (
      <Main work>
        {header}
        <NothingToCountersign application={application} viewHref={viewHref} back={back} />
      </Main>
    );
  }
  const [locale, operator] = await Promise.all([getLocale(), (await api()).employer.me()]);
  return (
    <CountersignDesk
      header={header}
      application={application}
      document={document}
      operator={operator}
      title={inLocale(matterOf(professionOf(professionCode), matter).formTitle, locale)}
      declaration={inLocale(declaration, locale)}
      backHref={viewHref}
      deregisters={endsRegistration(application) && takesEffectSigned(application)}
      actions={actions}
    />
  );
}

async function Header({
  application,
  back,
  viewHref,
}: {
  application: EmployerApplication;
  back: string;
  viewHref: string;
}) {
  const [t, view, locale] = await Promise.all([
    getTranslations("employer.countersign"),
    getTranslations("employer.view"),
    getLocale(),
  ]);
  const { professionCode, matter, parties, answers, actions: possible } = application;
  return (
    <PageHeader
      kind="work"
      title={t("title")}
      breadcrumbsLabel={view("trail")}
      breadcrumbs={[
        { label: inLocale(professionOf(professionCode).names.menu.employer, locale), href: back },
        { label: view("title", { matter: inLocale(matterName(matter), locale) }), href: viewHref },
        { label: t("crumb") },
      ]}
      lead={
        possible.includes("countersign") ? (
          <p>{t("lead", { company: answers.employer.name, count: parties.length })}</p>
        ) : undefined
      }
    />
  );
}
