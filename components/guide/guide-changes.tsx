import { getLocale, getTranslations } from "next-intl/server";
import { inLocale } from "@/lib/locale";
import { professionOf } from "@/lib/professions";
import { professionName } from "@/lib/professions/codes";
import { GuideSection } from "./guide-section";

/** Tells, for each profession in its manual's words, what to do about changes that are no application of their own. */
export async function GuideChanges({ professionCodes }: { professionCodes: readonly string[] }) {
  const [t, locale] = await Promise.all([getTranslations("guide"), getLocale()]);
  if (professionCodes.length === 0) return null;
  return (
    <GuideSection id="changes" title={t("changes")}>
      <div className="grid gap-6">
        {professionCodes.map((code) => (
          <section key={code} aria-labelledby={`changes-${code}`}>
            <h3 id={`changes-${code}`} className="text-16">
              {inLocale(professionName(code), locale)}
            </h3>
            <ol className="grid list-decimal gap-1 pl-6">
              {professionOf(code).notes.changes.map((point) => (
                <li key={point.topic}>{inLocale(point, locale)}</li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </GuideSection>
  );
}
