import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { specialtyName } from "@/components/application/progress";
import { CertificateFacts } from "@/components/certificate/certificate-facts";
import { CertificateTag } from "@/components/certificate/certificate-tag";
import { OfdNote } from "@/components/certificate/ofd-note";
import { Preview } from "@/components/certificate/preview";
import { RegistryDocuments } from "@/components/certificate/registry-documents";
import { Show } from "@/components/certificate/show";
import { Standing } from "@/components/certificate/standing";
import { Main } from "@/components/layout/container";
import { ClientArea } from "@/components/session/client-area";
import { PageHeader } from "@/components/ui/page-header";
import type { OwnCertificateView } from "@/lib/dto/certificate";
import { inLocale } from "@/lib/locale";
import { professionName } from "@/lib/professions/codes";
import { requirePerson } from "@/server/auth/require-person";
import { api } from "@/server/trpc/caller";
import { orNotFound } from "@/server/trpc/or-not-found";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ claim?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("certificate"))("menu") };
}

export default async function CertificatePage({ params, searchParams }: Props) {
  const { id } = await params;
  await requirePerson(`/certificates/${id}`);
  if (!z.uuid().safeParse(id).success) notFound();
  const call = await api();
  const [t, locale, certificate, { claim }] = await Promise.all([
    getTranslations("certificate"),
    getLocale(),
    orNotFound(call.certificate.view({ id })),
    searchParams,
  ]);
  const { professionCode, name, number, status, issuedAt, verifyUrl } = certificate;
  const title = t("titleOf", { profession: inLocale(professionName(professionCode), locale) });
  return (
    <Main>
      <ClientArea areas={["certificate", "reasons"]}>
        <div className="print:hidden">
          <Header certificate={certificate} title={title} locale={locale} />
        </div>
        <div className="grid items-start gap-x-8 gap-y-6 desk:grid-cols-[minmax(0,1fr)_22rem] print:block">
          <Preview
            id={id}
            version={String(issuedAt?.getTime() ?? 0)}
            alt={t("detail.preview", { name, title, number })}
          />
          <div className="grid gap-6 max-desk:order-first print:hidden">
            <Standing certificate={certificate} claiming={claim !== undefined} />
            {status === "issued" && verifyUrl ? <Show verifyUrl={verifyUrl} /> : null}
            <CertificateFacts certificate={certificate} />
            <RegistryDocuments documents={certificate.documents} />
            {status === "uncollected" || status === "making" ? (
              <OfdNote professionCodes={[professionCode]} />
            ) : null}
          </div>
        </div>
      </ClientArea>
    </Main>
  );
}

async function Header({
  certificate: { number, status, specialty, professionCode, validFrom, validTo, version },
  title,
  locale,
}: {
  certificate: OwnCertificateView;
  title: string;
  locale: string;
}) {
  const t = await getTranslations("certificate");
  return (
    <PageHeader
      title={title}
      breadcrumbsLabel={t("trail")}
      breadcrumbs={[{ label: t("menu"), href: "/certificates" }, { label: number }]}
      lead={
        <p className="flex flex-wrap gap-x-4 text-14">
          {specialty ? <span>{specialtyName(professionCode, specialty, locale)}</span> : null}
          <span>{t("validity", { from: validFrom, to: validTo })}</span>
          {version > 1 ? <span>{t("version", { version })}</span> : null}
        </p>
      }
      actions={<CertificateTag status={status} />}
    />
  );
}
