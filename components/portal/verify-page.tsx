import { ScanLine } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";

/** Fills the right page of the portal: anybody may check a certificate or look into the register, and how. */
export async function VerifyPage() {
  const t = await getTranslations("portal.verify");
  return (
    <section aria-labelledby="portal-verify" className="flex h-full flex-col gap-4">
      <h2 id="portal-verify" className="text-20">
        {t("title")}
      </h2>
      <p>{t("text")}</p>
      <ButtonLink href="/verify" variant="primary" size="big" block>
        {t("byNumber")}
      </ButtonLink>
      <p>{t("registerText")}</p>
      <ButtonLink href="/register" size="big" block>
        {t("register")}
      </ButtonLink>
      <p className="mt-auto flex gap-2 border-rule border-t pt-5 text-14 text-ink-500">
        <ScanLine aria-hidden="true" className="mt-0.5" />
        <span>{t("scan")}</span>
      </p>
    </section>
  );
}
