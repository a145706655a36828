import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";

/** Says that the employer has nothing to sign here now, and leads on. */
export async function NothingToCountersign({ viewHref, back }: { viewHref: string; back: string }) {
  const t = await getTranslations("employer.countersign");
  return (
    <Note
      title={t("nothing")}
      action={
        <>
          <ButtonLink variant="primary" href={viewHref} prefetch={false}>
            {t("toApplication")}
          </ButtonLink>
          <ButtonLink href={back}>{t("toList")}</ButtonLink>
        </>
      }
    >
      <p>{t("nothingText")}</p>
    </Note>
  );
}
