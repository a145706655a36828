import { getTranslations } from "next-intl/server";
import { Main } from "@/components/layout/container";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { VerifyTrail } from "@/components/verify/verify-trail";

export default async function UnknownToken() {
  const t = await getTranslations("verify");
  return (
    <Main>
      <div className="mx-auto max-w-[52rem]">
        <VerifyTrail />
        <h1 id="page-title" tabIndex={-1} className="mb-6 font-serif text-30">
          {t("unknown.title")}
        </h1>
        <Note kind="no">
          <p>{t("unknown.text")}</p>
        </Note>
        <ButtonLink href="/verify" variant="primary" className="mt-6">
          {t("form.title")}
        </ButtonLink>
      </div>
    </Main>
  );
}
