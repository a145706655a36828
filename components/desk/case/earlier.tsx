import { getLocale, getTranslations } from "next-intl/server";
import { specialtyName } from "@/components/application/progress";
import { StateTag } from "@/components/application/state-tag";
import { recordTime } from "@/components/session/record-time";
import type { DeskCase } from "@/lib/dto/desk";
import { inLocale } from "@/lib/locale";
import { matterName } from "@/lib/professions/codes";

/** Tells what this registry knows of the applicant from before: registrations and cases that ended, each leading there. */
export async function Earlier({ shown: { earlier, registry, professionCode } }: { shown: DeskCase }) {
  const [t, locale] = await Promise.all([getTranslations("procedure.earlier"), getLocale()]);
  const { registrations, applications } = earlier;
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier" className="mb-2 text-18">
        {t("title")}
      </h2>
      {registrations.length + applications.length === 0 ? <p className="text-ink-500">{t("none")}</p> : null}
      <ul className="grid gap-2">
        {registrations.map(({ number, specialty, employer, validFrom, validTo, standing, locked }) => (
          <li key={number} className="border-rule border-b pb-2">
            <p className="font-medium wrap-anywhere">
              {number}
              {specialty ? `　${specialtyName(professionCode, specialty, locale)}` : ""}
            </p>
            <p className="text-14 text-ink-500">
              {t("validity", { from: validFrom, to: validTo })}　{employer}
            </p>
            <p className="text-14">
              {t(
                t.has(`standing.${standing as "registered"}`)
                  ? `standing.${standing as "registered"}`
                  : "standing.registered",
              )}
              {locked ? `　${t("locked")}` : ""}
            </p>
          </li>
        ))}
        {applications.map(({ id, matter, acceptanceNumber, state, closedAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 border-rule border-b pb-2">
            <a href={`/desk/${registry.code}/applications/${id}`} className="underline">
              {inLocale(matterName(matter), locale)}　{acceptanceNumber}
            </a>
            <StateTag state={state} />
            <span className="text-14 text-ink-500">{recordTime(closedAt).slice(0, 10)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
