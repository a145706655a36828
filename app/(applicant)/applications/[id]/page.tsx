import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { expectedDocuments } from "@/components/application/expected-documents";
import { fingerprintOf } from "@/components/application/fingerprint";
import { LiveStatus } from "@/components/application/live-status";
import { Procedure } from "@/components/application/procedure/procedure";
import { endsRegistration, specialtyName, titleOf } from "@/components/application/progress";
import { StateTag } from "@/components/application/state-tag";
import { Content } from "@/components/application/view/content";
import { awaitsOf, Documents } from "@/components/application/view/documents";
import { Handle } from "@/components/application/view/handle";
import { OfficialDocuments } from "@/components/application/view/official-documents";
import { OwnCourse } from "@/components/application/view/own-course";
import { OwnNow } from "@/components/application/view/own-now";
import { Rating } from "@/components/application/view/rating";
import { ApplicationRecord } from "@/components/application/view/record";
import { Main } from "@/components/layout/container";
import { recordTime } from "@/components/session/record-time";
import { PageHeader } from "@/components/ui/page-header";
import { inLocale } from "@/lib/locale";
import { professionOf } from "@/lib/professions";
import { requirePerson } from "@/server/auth/require-person";
import { api } from "@/server/trpc/caller";
import { orNotFound } from "@/server/trpc/or-not-found";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("applications.view"))("title") };
}

export default async function ApplicationPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  await requirePerson(`/applications/${id}`);
  if (!z.uuid().safeParse(id).success) notFound();
  const call = await api();
  const [t, words, locale, application] = await Promise.all([
    getTranslations("applications.view"),
    getTranslations("applications.list"),
    getLocale(),
    orNotFound(call.application.view({ id })),
  ]);
  const { professionCode, registry, state, acceptanceNumber, savedAt } = application;
  const specialty = application.answers?.specialty;
  return (
    <Main>
      <LiveStatus known={fingerprintOf([application])} only={id} />
      <PageHeader
        title={titleOf(application, locale)}
        breadcrumbs={[
          {
            label: inLocale(professionOf(professionCode).names.menu.applicant, locale),
            href: `/applications?registry=${registry.code}`,
          },
          { label: t("title") },
        ]}
        breadcrumbsLabel={words("trail")}
        lead={
          <p className="flex flex-wrap gap-x-4 text-14">
            <span>{application.identity.name}</span>
            {specialty ? <span>{specialtyName(professionCode, specialty, locale)}</span> : null}
            {acceptanceNumber ? <span>{words("number", { number: acceptanceNumber })}</span> : null}
          </p>
        }
        actions={<StateTag state={state} ends={endsRegistration(application)} />}
      />
      <OwnNow application={application} />
      <div className="mt-8 grid items-start gap-x-8 gap-y-8 desk:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid gap-8">
          <Procedure application={application} />
          <Documents documents={application.documents} awaits={awaitsOf(application)}>
            <OfficialDocuments
              documents={expectedDocuments(application)}
              applicationId={id}
              reader="applicant"
              ends={endsRegistration(application)}
            />
          </Documents>
          <Rating application={application} />
          <OwnCourse application={application} />
          <Content application={application} />
        </div>
        <div className="grid gap-8 max-desk:order-first">
          <Handle application={application} />
          <ApplicationRecord
            application={application}
            further={savedAt ? [{ term: t("saved"), value: recordTime(savedAt) }] : []}
          />
        </div>
      </div>
    </Main>
  );
}
