import { getTranslations } from "next-intl/server";
import { Main } from "@/components/layout/container";
import { ButtonLink } from "@/components/ui/button";

/** Stands in for a page that is not there, in the frame of the reader who asked. */
export default async function NotFound() {
  const t = await getTranslations("layout");
  return (
    <Main className="grid content-start justify-items-start gap-4">
      <h1 id="page-title" tabIndex={-1} className="font-serif text-30">
        {t("notFoundTitle")}
      </h1>
      <p className="max-w-measure">{t("notFoundText")}</p>
      <ButtonLink href="/">{t("backHome")}</ButtonLink>
    </Main>
  );
}
