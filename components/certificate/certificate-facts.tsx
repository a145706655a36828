import { getLocale, getTranslations } from "next-intl/server";
import { specialtyName } from "@/components/application/progress";
import { recordTime } from "@/components/session/record-time";
import { DataList } from "@/components/ui/data-list";
import type { OwnCertificateView } from "@/lib/dto/certificate";
import { inLocale } from "@/lib/locale";

/** Says in words what the picture of the certificate shows, and how it is filed. */
export async function CertificateFacts({ certificate }: { certificate: OwnCertificateView }) {
  const [t, locale] = await Promise.all([getTranslations("certificate.detail"), getLocale()]);
  const { professionCode, specialty, issuedAt, identifier } = certificate;
  return (
    <section aria-labelledby="facts" className="print:hidden">
      <h2 id="facts" className="mb-3 text-20">
        {t("facts")}
      </h2>
      <DataList
        look="well"
        columns={1}
        items={[
          { term: t("number"), value: <span lang="zh-CN">{certificate.number}</span> },
          { term: t("employer"), value: <span lang="zh-CN">{certificate.employer}</span> },
          ...(specialty
            ? [{ term: t("specialty"), value: specialtyName(professionCode, specialty, locale) }]
            : []),
          { term: t("validUntil"), value: certificate.validTo },
          { term: t("authority"), value: inLocale(certificate.authority, locale) },
          ...(issuedAt ? [{ term: t("issuedAt"), value: recordTime(issuedAt) }] : []),
          ...(identifier
            ? [{ term: t("identifier"), value: <span className="break-all">{identifier}</span> }]
            : []),
        ]}
      />
    </section>
  );
}
