import { getTranslations } from "next-intl/server";
import type { ComponentProps, ReactNode } from "react";
import { recordTime } from "@/components/session/record-time";
import { Timeline } from "@/components/ui/timeline";
import { isClosed } from "@/lib/domain/application";
import type { ApplicationView } from "@/lib/dto/application";
import { CollectionTimeline } from "../collect/collection";
import type { Granted } from "../collect/use-collection";
import { actionWords, periodsOf, placesOf, type StationCode, whereabouts } from "../progress";

type Entry = ComponentProps<typeof Timeline>["entries"][number];
type Told = Pick<
  ApplicationView,
  "state" | "stateSince" | "professionCode" | "matter" | "route" | "acceptanceNumber"
> & { events: Happening[] };
type Happening = Pick<ApplicationView["events"][number], "at" | "action" | "actorKind"> & {
  note?: string | null;
};

/** What the course says differently to each reader. */
interface CourseWords {
  /** Names a station to come, and says who is to do it and within how many working days. */
  ahead: (station: StationCode, days: { days: number }) => { title: string; text: string };
  /** Says who did something, by kind of actor. */
  by: (actorKind: string) => string;
}

/** Tells the course of an application: what is to come, what is now, and what happened, the newest first. */
export async function Course({
  application,
  words,
  granted,
}: {
  application: Told;
  words: CourseWords;
  /** Set for the holder of what was granted: the course then also tells of his certificate. */
  granted?: Granted | undefined;
}) {
  const [t, states] = await Promise.all([
    getTranslations("applications.view"),
    getTranslations("applications.state"),
  ]);
  const { state, stateSince } = application;
  const now: Entry = {
    key: "now",
    state: "now",
    title: states(state),
    when: t("sinceWhen", { time: recordTime(stateSince).slice(0, 16) }),
  };
  const line = {
    label: t("course"),
    stateLabels: { now: t("now"), next: t("ahead") },
    waiting: whereabouts[state].holder === "employer",
    entries: [
      ...ahead(application, words),
      ...(isClosed(state) ? [] : [now]),
      ...(await happened(application, words)),
    ],
  };
  return (
    <section aria-labelledby="course">
      <h2 id="course" className="mb-4 text-20">
        {t("course")}
      </h2>
      {granted ? <CollectionTimeline granted={granted} {...line} /> : <Timeline {...line} />}
    </section>
  );
}

function ahead(told: Told, words: CourseWords): Entry[] {
  const { state } = told;
  const days = periodsOf(told);
  return (placesOf(told, state) ?? [])
    .filter((place) => place.state === "next" || (place.state === "now" && isClosed(state)))
    .map(({ code }) => {
      const { title, text } = words.ahead(code, days);
      return { key: code, state: "next" as const, title, children: text };
    })
    .reverse();
}

async function happened(application: Told, { by }: CourseWords): Promise<Entry[]> {
  const { events, acceptanceNumber } = application;
  const [t, words] = await Promise.all([
    getTranslations("applications.event"),
    getTranslations("applications.view"),
  ]);
  const firstSave = events.findIndex(({ action }) => action === "save");
  function told({ actorKind, note }: Happening, index: number): ReactNode {
    if (index === firstSave && acceptanceNumber) return words("gotNumber", { number: acceptanceNumber });
    if (!note) return by(actorKind);
    return (
      <>
        <p>{by(actorKind)}</p>
        <p className="whitespace-pre-line">{words("noted", { note })}</p>
      </>
    );
  }
  return events
    .map((event, index): Entry => {
      const again = event.action === "save" && index > firstSave;
      const key = (again ? "saveAgain" : actionWords(application, event.action)) as "other";
      return {
        key: String(index),
        state: "done",
        title: t(t.has(key) ? key : "other"),
        when: recordTime(event.at),
        children: told(event, index),
      };
    })
    .reverse();
}
