import { getLocale, getTranslations } from "next-intl/server";
import { recordTime } from "@/components/session/record-time";
import { Note } from "@/components/ui/note";
import type { ApplicationView } from "@/lib/dto/application";
import { inLocale } from "@/lib/locale";
import { CollectionThread, CollectionWords } from "../collect/collection";
import { openedSince, returnReasonOf } from "../happened";
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
  const having = who(state, {
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
            {next(state)}
          </CollectionWords>
        ) : (
          next(state)
        )
      }
      thread={granted ? <CollectionThread granted={granted} matter={application.matter} /> : undefined}
    >
      {reason ? (
        <Note kind="wait" title={t("returnReason")}>
          <p className="whitespace-pre-line">{reason}</p>
        </Note>
      ) : null}
      {opened ? <p>{t("opened", { time: recordTime(opened) })}</p> : null}
    </NowSheet>
  );
}
