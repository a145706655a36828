import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import type { ApplicationView } from "@/lib/dto/application";
import { employerSigns } from "../progress";

const closed = ["granted", "refused", "notAccepted", "deregistered", "withdrawn", "discarded"];

/** Says why a form can no longer be changed and leads to the application's page. */
export async function NotEditable({ title, view }: { title: string; view: ApplicationView }) {
  const t = await getTranslations("form.notEditable");
  const over = closed.includes(view.state);
  return (
    <>
      <PageHeader title={title} />
      <Note
        title={t(over ? "closedTitle" : "reviewTitle")}
        action={
          <ButtonLink variant="primary" href={`/applications/${view.id}`}>
            {t("toApplication")}
          </ButtonLink>
        }
      >
        <p>{t(over ? "closed" : employerSigns(view) ? "review" : "reviewAlone")}</p>
      </Note>
    </>
  );
}
