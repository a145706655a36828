import { getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/components/ui/page-header";

/** Says where the result of a verification stands and leads back; the verdict itself is the page's heading. */
export async function VerifyTrail() {
  const t = await getTranslations("verify");
  return (
    <Breadcrumbs
      label={t("trail")}
      crumbs={[
        { label: t("home"), href: "/" },
        { label: t("menu"), href: "/verify" },
      ]}
    />
  );
}
