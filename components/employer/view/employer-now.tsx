import { getLocale, getTranslations } from "next-intl/server";
import { returnReasonOf } from "@/components/application/happened";
import { absenceGround, employerSigns, stateWords } from "@/components/application/progress";
import { NowSheet } from "@/components/application/view/now-sheet";
import { Note } from "@/components/ui/note";
import { isClosed } from "@/lib/domain/application";
import type { EmployerApplication } from "@/lib/dto/employer";
import { inLocale } from "@/lib/locale";

/** Says to an employer that is not to sign why not, as the applicant states it, and how it can object. */
async function LeftOut({ application }: { application: EmployerApplication }) {
  const [t, locale] = await Promise.all([getTranslations("employer.leftOut"), getLocale()]);
  const { identity, registry, answers, state } = application;
  const ground = absenceGround(application, answers.absence?.ground);
  return (
    <Note kind={isClosed(state) ? "info" : "wait"} title={t("title")}>
      <p>{t("text", { name: identity.name, ground: ground ? inLocale(ground.label, locale) : "" })}</p>
      {isClosed(state) ? null : <p>{t("object", { number: registry.hotline })}</p>}
    </Note>
  );
}

/** Says to the employer who has the application, since when and what comes next. */
export async function EmployerNow({ application }: { application: EmployerApplication }) {
  const [t, who, next, locale] = await Promise.all([
    getTranslations("employer.view"),
    getTranslations("employer.who"),
    getTranslations("employer.next"),
    getLocale(),
  ]);
  const { state, registry, identity, events } = application;
  const values = { name: identity.name, authority: inLocale(registry.authority, locale) };
  const words = stateWords(application, state);
  const reason = state === "returned" ? returnReasonOf(events) : undefined;
  return (
    <NowSheet application={application} who={who(words, values)} next={next(words, values)}>
      {reason ? (
        <Note kind="wait" title={t("returnReason")}>
          <p className="whitespace-pre-line">{reason}</p>
        </Note>
      ) : null}
      {employerSigns(application) ? null : <LeftOut application={application} />}
    </NowSheet>
  );
}
