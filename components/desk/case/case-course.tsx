import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { actionWords, endsRegistration, type Way } from "@/components/application/progress";
import { recordTime } from "@/components/session/record-time";
import { StationMark } from "@/components/ui/thread";
import { isClosed } from "@/lib/domain/application";
import type { DeskCase } from "@/lib/dto/desk";
import { inLocale } from "@/lib/locale";
import { type CourseEntry, courseOf } from "./course";

/** Tells the course of a case, the newest first: who did what when, and the opinions of the officers. */
export async function CaseCourse({ shown }: { shown: DeskCase }) {
  const [t, states] = await Promise.all([
    getTranslations("desk.course"),
    getTranslations("applications.state"),
  ]);
  const { state, stateSince, events, reviews } = shown;
  return (
    <section aria-labelledby="course">
      <h2 id="course" className="mb-3 text-18">
        {t("title")}
      </h2>
      <ol aria-labelledby="course">
        {isClosed(state) ? null : (
          <Entry mark="now" title={states(state)} line={t("since", { time: minute(stateSince) })} />
        )}
        {courseOf(events, reviews).map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what happened keeps its place
          <Happened key={index} entry={entry} way={shown} />
        ))}
      </ol>
    </section>
  );
}

async function Happened({
  entry: { action, actorKind, at, note, review },
  way,
}: {
  entry: CourseEntry;
  way: Way;
}) {
  const [t, events, locale] = await Promise.all([
    getTranslations("desk.course"),
    getTranslations("applications.event"),
    getLocale(),
  ]);
  const key = actionWords(way, action) as "other";
  const by = `by.${actorKind}` as "by.other";
  const who = review?.officer || t(t.has(by) ? by : "by.other");
  return (
    <Entry
      mark="done"
      title={
        review
          ? t(`verdict.${review.verdict}`, { about: endsRegistration(way) ? "end" : "register" })
          : events(events.has(key) ? key : "other")
      }
      line={t("who", { who, time: minute(at) })}
    >
      {review?.opinion ? (
        <p className="whitespace-pre-line wrap-anywhere">{t("opinion", { opinion: review.opinion })}</p>
      ) : null}
      {review && review.reasons.length > 0 ? (
        <ul className="list-disc pl-5">
          {review.reasons.map(({ code, label }) => (
            <li key={code}>{inLocale(label, locale)}</li>
          ))}
        </ul>
      ) : null}
      {note && !review ? <p className="whitespace-pre-line wrap-anywhere">{t("note", { note })}</p> : null}
    </Entry>
  );
}

function Entry({
  mark,
  title,
  line,
  children,
}: {
  mark: "now" | "done";
  title: ReactNode;
  line: ReactNode;
  children?: ReactNode;
}) {
  return (
    <li
      aria-current={mark === "now" ? "step" : undefined}
      className="group relative grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-2 pb-5 last:pb-0"
    >
      <span aria-hidden="true" className="relative flex justify-center">
        <span className="absolute top-4 -bottom-6 border-field border-l group-last:hidden" />
        <span className="relative flex h-7 items-center">
          <StationMark state={mark} tone="azurite" />
        </span>
      </span>
      <div className="min-w-0">
        <h3 className="text-16">{title}</h3>
        <p className="text-14 text-ink-500">{line}</p>
        {children ? <div className="mt-1 grid gap-1 text-14">{children}</div> : null}
      </div>
    </li>
  );
}

function minute(at: Date): string {
  return recordTime(at).slice(0, 16);
}
