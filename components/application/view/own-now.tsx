import { getLocale, getTranslations } from "next-intl/server";
import { recordTime } from "@/components/session/record-time";
import { Link } from "@/components/ui/link";
import { Note } from "@/components/ui/note";
import type { ApplicationView } from "@/lib/dto/application";
import { inLocale } from "@/lib/locale";
import { CollectionThread, CollectionWords } from "../collect/collection";
import { openedSince, returnReasonOf } from "../happened";
import { routeWithoutEmployer, stateWords } from "../progress";
import { ProgressThread } from "../progress-thread";
import { LastDay } from "./last-day";
import { NowSheet } from "./now-sheet";

/** Says to its owner who has the application; why the employer returned it, and whether it has opened it. */
export async function OwnNow({ application }: { application: ApplicationView }) {
  const [t, who, next, locale] = await Promise.all([
    getTranslations("applications.view"),
    getTranslations("applications.who"),
    getTranslations("applications.next"),
    getLocale(),
  ]);
  const { state, registry, answers, events } = application;
  const granted =
    state === "granted" ? { applicationId: application.id, registry: registry.code } : undefined;
  const reason = state === "returned" ? returnReasonOf(events) : undefined;
  const opened = state === "applicantSigned" ? openedSince(events) : undefined;
  const alone =
    state === "applicantSigned" || state === "returned" ? routeWithoutEmployer(application) : undefined;
  const words = stateWords(application, state);
  const having = who(words, {
    employer: answers?.employer.name ?? "",
    authority: inLocale(registry.authority, locale),
  });
  return (
    <NowSheet
      application={application}
      who={
        granted ? (
          <CollectionWords granted={granted} about="who">
            {having}
          </CollectionWords>
        ) : (
          having
        )
      }
      next={
        granted ? (
          <CollectionWords granted={granted} about="next">
            {next(words)}
          </CollectionWords>
        ) : (
          next(words)
        )
      }
      last={
        application.deadline || application.correction?.open ? (
          <LastDay application={application} />
        ) : undefined
      }
      thread={
        granted ? (
          <CollectionThread
            granted={granted}
            waiting={<ProgressThread way={application} state="granted" />}
            collected={<ProgressThread way={application} state="granted" collected />}
          />
        ) : undefined
      }
    >
      {reason ? (
        <Note kind="wait" title={t("returnReason")}>
          <p className="whitespace-pre-line">{reason}</p>
        </Note>
      ) : null}
      {alone ? <p>{t("alone", { route: inLocale(alone, locale) })}</p> : null}
      {state === "deregistered" ? (
        <p>
          <Link href={`/r/${registry.code}/change`} className="inline-flex min-h-11 items-center">
            {t("toNextEmployer")}
          </Link>
        </p>
      ) : null}
      {opened ? <p>{t("opened", { time: recordTime(opened) })}</p> : null}
    </NowSheet>
  );
}
