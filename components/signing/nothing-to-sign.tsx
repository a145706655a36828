import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { isClosed } from "@/lib/domain/application";
import type { SigningView } from "@/lib/dto/signing";

/** Says why there is nothing for the person to sign now, and leads on. */
export async function NothingToSign({ application: { id, state } }: Pick<SigningView, "application">) {
  const [t, words] = await Promise.all([
    getTranslations("signing.nothing"),
    getTranslations("signing.obstacles"),
  ]);
  const toBeSaved = state === "draft" || state === "returned" || state === "correction";
  return (
    <Note
      title={t("title")}
      action={
        <ButtonLink variant="primary" href={toBeSaved ? `/applications/${id}/form` : `/applications/${id}`}>
          {words(toBeSaved ? "toForm" : "toApplication")}
        </ButtonLink>
      }
    >
      <p>{t(isClosed(state) ? "closed" : toBeSaved ? "unsaved" : "other")}</p>
    </Note>
  );
}
