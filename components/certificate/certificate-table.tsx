import { Download } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { specialtyName } from "@/components/application/progress";
import { ButtonLink } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { Unbroken } from "@/components/ui/unbroken";
import type { OwnCertificateRow } from "@/lib/dto/certificate";
import { inLocale } from "@/lib/locale";
import { professionName } from "@/lib/professions/codes";
import { CertificateTag } from "./certificate-tag";

/** Lists a person's certificates, each with its state and what can be done with it. */
export async function CertificateTable({ certificates }: { certificates: OwnCertificateRow[] }) {
  const t = await getTranslations("certificate");
  const columns = ["name", "sex", "number", "employer", "status", "actions"] as const;
  return (
    <Table
      caption={t("caption")}
      head={columns.map((column) => <Th key={column}>{t(`columns.${column}`)}</Th>)}
    >
      {certificates.map((certificate) => (
        <Row key={certificate.id} certificate={certificate} />
      ))}
    </Table>
  );
}

async function Row({ certificate }: { certificate: OwnCertificateRow }) {
  const [t, locale] = await Promise.all([getTranslations("certificate"), getLocale()]);
  const { professionCode, specialty, version, status } = certificate;
  const title = t("titleOf", { profession: inLocale(professionName(professionCode), locale) });
  return (
    <Tr>
      <Td part="title" label={t("columns.name")} className="phone:min-w-20">
        <span lang="zh-CN">{certificate.name}</span>
      </Td>
      <Td label={t("columns.sex")} className="phone:whitespace-nowrap">
        {t(certificate.sex)}
      </Td>
      <Td
        label={t("columns.number")}
        sub={
          <>
            {title}
            {specialty ? ` · ${specialtyName(professionCode, specialty, locale)}` : null}
          </>
        }
      >
        <span lang="zh-CN">{certificate.number}</span>
      </Td>
      <Td label={t("columns.employer")}>
        <span lang="zh-CN">{certificate.employer}</span>
      </Td>
      <Td
        label={t("columns.status")}
        sub={
          status === "uncollected" || status === "making" ? undefined : (
            <>
              {t("version", { version })}
              {certificate.deregisteredOn && certificate.status === "deregistered" ? (
                <span className="block">{t("endCopy")}</span>
              ) : null}
              {status === "issued" ? (
                <span className="block">
                  <Unbroken>
                    {t("validity", { from: certificate.validFrom, to: certificate.validTo })}
                  </Unbroken>
                </span>
              ) : null}
            </>
          )
        }
      >
        <CertificateTag status={status} />
      </Td>
      <Td part="actions" className="phone:whitespace-nowrap">
        <Actions certificate={certificate} title={title} />
      </Td>
    </Tr>
  );
}

async function Actions({ certificate, title }: { certificate: OwnCertificateRow; title: string }) {
  const t = await getTranslations("certificate");
  const { id, status, number, version } = certificate;
  if (status === "uncollected") {
    return (
      <ButtonLink
        href={`/certificates/${id}?claim`}
        variant="primary"
        aria-label={t("claimOf", { title, number })}
      >
        {t("claim")}
      </ButtonLink>
    );
  }
  return (
    <>
      {status === "issued" ? (
        <a
          href={`/api/certificates/${id}/ofd`}
          download
          aria-label={t("downloadOf", { title, number })}
          className={buttonStyle({ variant: "secondary" })}
        >
          <Download aria-hidden="true" />
          {t("download")}
        </a>
      ) : null}
      <ButtonLink
        href={`/certificates/${id}`}
        variant="quiet"
        aria-label={t("openOf", { title, number, version })}
      >
        {t("open")}
      </ButtonLink>
    </>
  );
}
