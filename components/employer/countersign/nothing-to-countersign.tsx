import { getLocale, getTranslations } from "next-intl/server";
import { stateWords } from "@/components/application/progress";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { EmployerApplication } from "@/lib/dto/employer";
import { inLocale } from "@/lib/locale";

/** Says that the employer has nothing to sign here now and who has the application, and leads on. */
export async function NothingToCountersign({
  application,
  viewHref,
  back,
}: {
  application: EmployerApplication;
  viewHref: string;
  back: string;
}) {
  const { state, identity, registry } = application;
  const [t, who, locale] = await Promise.all([
    getTranslations("employer.countersign"),
    getTranslations("employer.who"),
    getLocale(),
  ]);
  return (
    <Note
      title={t("nothing")}
      action={
        <>
          <ButtonLink variant="primary" href={viewHref}>
            {t("toApplication")}
          </ButtonLink>
          <ButtonLink href={back}>{t("toList")}</ButtonLink>
        </>
      }
    >
      <p>
        {t("nothingText", {
          now: who(stateWords(application, state), {
            name: identity.name,
            authority: inLocale(registry.authority, locale),
          }),
        })}
      </p>
    </Note>
  );
}
