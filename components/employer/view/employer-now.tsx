import { getLocale, getTranslations } from "next-intl/server";
import { returnReasonOf } from "@/components/application/happened";
import { NowSheet } from "@/components/application/view/now-sheet";
import { Note } from "@/components/ui/note";
import type { EmployerApplication } from "@/lib/dto/employer";
import { inLocale } from "@/lib/locale";

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
  const reason = state === "returned" ? returnReasonOf(events) : undefined;
  return (
    <NowSheet application={application} who={who(state, values)} next={next(state, values)}>
      {reason ? (
        <Note kind="wait" title={t("returnReason")}>
          <p className="whitespace-pre-line">{reason}</p>
        </Note>
      ) : null}
    </NowSheet>
  );
}
