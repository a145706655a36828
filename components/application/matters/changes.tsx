import { getLocale, getTranslations } from "next-intl/server";
import { inLocale } from "@/lib/locale";
import type { Profession } from "@/lib/professions/schema";

/** Tells what to do about changes that no application of the person's makes: the points of the profession's manual, then what else it says. */
export async function Changes({ profession, hotline }: { profession: Profession; hotline: string }) {
  const [t, locale] = await Promise.all([getTranslations("applications.matters"), getLocale()]);
  const { changes } = profession.notes;
  const points = changes.filter(({ listed }) => listed);
  const others = changes.filter(({ listed }) => !listed);
  return (
    <section aria-labelledby="changes" className="mt-10">
      <h2 id="changes" className="mb-4 scroll-mt-6 text-20">
        {t("changes")}
      </h2>
      <ul className="grid border border-rule-strong bg-sheet desk:auto-cols-fr desk:grid-flow-col">
        {points.map((point) => (
          <li
            key={point.topic}
            className="border-rule-strong p-4 phone:p-6 max-desk:[&+&]:border-t desk:[&+&]:border-l"
          >
            <h3 className="text-16">{t(`change.${point.topic}`)}</h3>
            <p className="text-14">{inLocale(point, locale)}</p>
            {point.topic === "identity" ? (
              <p className="text-14">{t("changeIdentityHow", { number: hotline })}</p>
            ) : null}
          </li>
        ))}
      </ul>
      {others.map((point) => (
        <p key={point.topic} className="mt-3 max-w-measure text-14 text-ink-500">
          {inLocale(point, locale)}
        </p>
      ))}
    </section>
  );
}
