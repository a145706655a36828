import { getLocale, getTranslations } from "next-intl/server";
import { employerSigns } from "@/components/application/progress";
import { Note } from "@/components/ui/note";
import type { SigningView } from "@/lib/dto/signing";
import { inLocale } from "@/lib/locale";
import { professionOf } from "@/lib/professions";

/** Says what follows where the person signs alone; else in the profession's words what becomes of a signed form that is changed, and when it cannot be changed any more. */
export async function SigningMeans({ application }: Pick<SigningView, "application">) {
  const [t, locale] = await Promise.all([getTranslations("signing"), getLocale()]);
  if (!employerSigns(application))
    return (
      <Note kind="wait">
        <p>{t("alone", { employer: application.employer })}</p>
      </Note>
    );
  const noted = professionOf(application.professionCode).notes.matters[application.matter];
  const sentences = [noted?.voided, noted?.frozen].filter((sentence) => sentence !== undefined);
  if (sentences.length === 0) return null;
  return (
    <Note kind="wait">
      {sentences.map((sentence) => (
        <p key={sentence.zh}>{inLocale(sentence, locale)}</p>
      ))}
    </Note>
  );
}
