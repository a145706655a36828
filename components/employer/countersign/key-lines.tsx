import { useTranslations } from "next-intl";
import { recordTime } from "@/components/session/record-time";
import { shortHex } from "@/components/signing/short-hex";
import type { OwnOperator } from "@/lib/dto/employer";

/** Names the certificate that this operator signed in with and signs with. */
export function KeyLines({ operator }: { operator: Pick<OwnOperator, "serial" | "notAfter" | "employer"> }) {
  const t = useTranslations("employer.countersign");
  return (
    <>
      <span className="block">
        {t("certificate", {
          company: operator.employer.name,
          until: recordTime(operator.notAfter).slice(0, 10),
        })}
      </span>
      <span className="block text-ink-500">{t("serial", { serial: shortHex(operator.serial) })}</span>
    </>
  );
}
