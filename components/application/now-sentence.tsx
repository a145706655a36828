import { getLocale, getTranslations } from "next-intl/server";
import { recordTime } from "@/components/session/record-time";
import type { OwnApplication } from "@/lib/dto/application";
import { inLocale } from "@/lib/locale";
import { periodsOf, stateWords } from "./progress";

/** Says in one sentence who has an application, since when and what comes next. */
export async function NowSentence({ application }: { application: OwnApplication }) {
  const [t, locale] = await Promise.all([getTranslations("applications.now"), getLocale()]);
  return t.rich(stateWords(application, application.state), {
    b: (words) => <strong className="font-semibold text-ink-900">{words}</strong>,
    since: recordTime(application.stateSince).slice(0, 16),
    employer: application.employer ?? "",
    authority: inLocale(application.authority, locale),
    ...periodsOf(application),
  });
}
