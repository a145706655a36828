import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { correctionsAddress } from "./corrections/correction-address";

/** Tells that corrections of names or documents wait for an officer; nothing where none do. */
export async function WaitingCorrections({
  registry,
  count,
}: {
  registry: string;
  /** Corrections to be decided, and certificates to be re-issued after another registry's. */
  count: { corrections: number; notices: number };
}) {
  const t = await getTranslations("correction.waiting");
  if (count.corrections + count.notices === 0) return null;
  return (
    <Note
      kind="wait"
      title={t("title")}
      className="mb-8"
      action={<ButtonLink href={correctionsAddress(registry)}>{t("go")}</ButtonLink>}
    >
      <p>{t("text", count)}</p>
    </Note>
  );
}
