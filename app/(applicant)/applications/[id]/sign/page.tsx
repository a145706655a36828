import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { fingerprintOf } from "@/components/application/fingerprint";
import { LiveStatus } from "@/components/application/live-status";
import { Main } from "@/components/layout/container";
import { ClientArea } from "@/components/session/client-area";
import { NothingToSign } from "@/components/signing/nothing-to-sign";
import { SignedResult } from "@/components/signing/signed-result";
import { SigningDesk } from "@/components/signing/signing-desk";
import { SigningMeans } from "@/components/signing/signing-means";
import { PageHeader } from "@/components/ui/page-header";
import type { SigningView } from "@/lib/dto/signing";
import { inLocale } from "@/lib/locale";
import { professionOf } from "@/lib/professions";
import { matterOf } from "@/lib/professions/parts";
import { applyCertificate } from "@/server/actions/certificate";
import { prepareForm, requestSigningCode, signForm } from "@/server/actions/signing";
import { requirePerson } from "@/server/auth/require-person";
import { api } from "@/server/trpc/caller";
import { orNotFound } from "@/server/trpc/or-not-found";

type Props = { params: Promise<{ id: string }> };

const actions = { prepare: prepareForm, requestCode: requestSigningCode, sign: signForm, applyCertificate };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signing"))("documentTitle") };
}

export default async function SignPage({ params }: Props) {
  const { id } = await params;
  await requirePerson(`/applications/${id}/sign`);
  if (!z.uuid().safeParse(id).success) notFound();
  const call = await api();
  const application = await orNotFound(call.application.view({ id }));
  if (!application.answers) redirect(`/applications/${id}/form`); // nothing was saved, so there is nothing to sign
  const view = await orNotFound(call.signing.view({ applicationId: id }));
  return (
    <ClientArea areas={["documents", "signing", "reasons"]}>
      <LiveStatus known={fingerprintOf([application])} only={id} />
      <Part view={view} unsaved={application.unsaved} />
    </ClientArea>
  );
}

async function Part({ view, unsaved }: { view: SigningView; unsaved: boolean }) {
  const locale = await getLocale();
  const { application, document } = view;
  const matter = matterOf(professionOf(application.professionCode), application.matter);
  if (document?.applicantSignedAt) {
    return (
      <Main>
        <SignedResult view={view} document={document} />
      </Main>
    );
  }
  const header = <Header view={view} />;
  if (application.state !== "saved") {
    return (
      <Main>
        {header}
        <NothingToSign application={application} />
      </Main>
    );
  }
  const title = inLocale(matter.formTitle, locale);
  const meaning = <SigningMeans application={application} />;
  return <SigningDesk {...{ header, view, title, meaning, unsaved, actions }} />;
}

async function Header({ view: { application, parties } }: { view: SigningView }) {
  const [t, locale] = await Promise.all([getTranslations("signing"), getLocale()]);
  const profession = professionOf(application.professionCode);
  const matter = inLocale(matterOf(profession, application.matter).name, locale);
  const { id, registry, applicant, state } = application;
  return (
    <PageHeader
      title={t("title")}
      breadcrumbsLabel={t("trail")}
      breadcrumbs={[
        {
          label: inLocale(profession.names.menu.applicant, locale),
          href: `/applications?registry=${registry}`,
        },
        { label: t("form", { matter }), href: `/applications/${id}/form` },
        { label: t("crumb") },
      ]}
      lead={state === "saved" ? <p>{t("lead", { name: applicant, count: parties.length })}</p> : undefined}
    />
  );
}
