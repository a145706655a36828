import { Download } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { buttonStyle } from "@/components/ui/button-style";
import { OfdReaderLink } from "./ofd-note";
import { PrintCertificate } from "./print-certificate";

/** Offers a certificate's files and its printing; the OFD comes first, for it is the certificate. */
export async function Downloads({
  id,
  inForce,
}: {
  id: string /** Whether it may still be used. */;
  inForce: boolean;
}) {
  const t = await getTranslations("certificate.detail");
  return (
    <div className="grid gap-3">
      <a
        href={`/api/certificates/${id}/ofd`}
        download
        className={buttonStyle({
          variant: inForce ? "primary" : "secondary",
          size: inForce ? "big" : "normal",
          block: true,
        })}
      >
        <Download aria-hidden="true" />
        {t("ofd")}
      </a>
      <a
        href={`/api/certificates/${id}/pdf?download`}
        download
        className={buttonStyle({ variant: "secondary", block: true })}
      >
        <Download aria-hidden="true" />
        {t("pdf")}
      </a>
      <p className="text-14 text-ink-500">
        {t("formats")} <OfdReaderLink />
      </p>
      {inForce ? (
        <div className="-mx-4 border-rule border-t px-4 pt-2 phone:-mx-6 phone:px-6">
          <PrintCertificate />
          <p className="text-14 text-ink-500">{t("handwritten")}</p>
        </div>
      ) : null}
    </div>
  );
}
