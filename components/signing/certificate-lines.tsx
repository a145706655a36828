import { useTranslations } from "next-intl";
import { recordTime } from "@/components/session/record-time";
import type { OwnCertificate } from "@/lib/dto/signing";
import { TestTag } from "./test-tag";

/** Names the personal certificate that signs: whose, until when, by whom issued. */
export function CertificateLines({ certificate }: { certificate: OwnCertificate }) {
  const t = useTranslations("signing.facts");
  const { name, notAfter, issuer } = certificate;
  return (
    <>
      <span className="block">
        {t("certificateText", { name, until: recordTime(notAfter).slice(0, 10) })}
      </span>
      <span className="block text-ink-500">{t("issuer", { issuer })}</span>
      <TestTag certificate={certificate} />
    </>
  );
}
