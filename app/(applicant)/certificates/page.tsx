import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CertificateTable } from "@/components/certificate/certificate-table";
import { OfdNote } from "@/components/certificate/ofd-note";
import { PaperTable } from "@/components/certificate/paper-table";
import { WatchCertificates } from "@/components/certificate/watch-certificates";
import { Main } from "@/components/layout/container";
import { ClientArea } from "@/components/session/client-area";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Sheet } from "@/components/ui/sheet";
import { requirePerson } from "@/server/auth/require-person";
import { api } from "@/server/trpc/caller";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("certificate"))("menu") };
}

export default async function CertificatesPage() {
  await requirePerson("/certificates");
  const call = await api();
  const [t, certificates, papers] = await Promise.all([
    getTranslations("certificate"),
    call.certificate.list(),
    call.certificate.papers(),
  ]);
  return (
    <Main>
      <PageHeader
        title={t("menu")}
        breadcrumbsLabel={t("trail")}
        breadcrumbs={[{ label: t("trailHome"), href: "/applications" }, { label: t("menu") }]}
        lead={<p>{t("lead")}</p>}
      />
      {certificates.length + papers.length > 0 ? (
        <div className="grid gap-6">
          <ClientArea areas={["certificate"]}>
            <WatchCertificates making={certificates.filter(({ status }) => status === "making").length} />
          </ClientArea>
          <OfdNote professionCodes={certificates.map(({ professionCode }) => professionCode)} />
          {certificates.length > 0 ? <CertificateTable certificates={certificates} /> : null}
          {papers.length > 0 ? <PaperTable papers={papers} /> : null}
        </div>
      ) : (
        <Sheet as="div">
          <Empty
            level={2}
            title={t("empty")}
            action={<ButtonLink href="/applications">{t("toApplications")}</ButtonLink>}
          >
            <p>{t("emptyText")}</p>
          </Empty>
        </Sheet>
      )}
    </Main>
  );
}
