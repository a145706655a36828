import { getTranslations } from "next-intl/server";
import { Note } from "@/components/ui/note";

/** Tells employers how they will sign in, and that it is not possible yet. */
export async function SignInEmployer() {
  const t = await getTranslations("account.employer");
  return (
    <div className="grid gap-5">
      <Note kind="wait" title={t("noteTitle")}>
        <p>{t("note")}</p>
      </Note>
      <section className="grid gap-2">
        <h2 className="text-16">{t("how")}</h2>
        <ol className="grid list-decimal gap-2 pl-5">
          <li>{t("step1")}</li>
          <li>{t("step2")}</li>
        </ol>
      </section>
      <section className="grid gap-2 border-rule border-t pt-4">
        <h2 className="text-16">{t("usbTitle")}</h2>
        <p>{t("usb")}</p>
        <p>
          <a
            href="https://www.962600.com/resources/tools"
            target="_blank"
            rel="noreferrer"
            className="inline-flex min-h-11 items-center"
          >
            {t("usbLink")}
          </a>
        </p>
      </section>
    </div>
  );
}
