import { FlaskConical } from "lucide-react";
import { useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import { isTestCertificate } from "./is-test-certificate";

/** Marks a certificate of a demonstration as one without legal effect; nothing for any other. */
export function TestTag({ certificate }: { certificate: { issuer: string } }) {
  const t = useTranslations("signing.certificate");
  if (!isTestCertificate(certificate)) return null;
  return (
    <Tag kind="wait" icon={FlaskConical}>
      {t("test")}
    </Tag>
  );
}
