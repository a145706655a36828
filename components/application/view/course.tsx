import { getTranslations } from "next-intl/server";
import type { ComponentProps } from "react";
import { recordTime } from "@/components/session/record-time";
import { Timeline } from "@/components/ui/timeline";
import { isClosed } from "@/lib/domain/application";
import type { ApplicationView } from "@/lib/dto/application";
import { periodsOf, placesOf, whereabouts } from "../progress";

type Entry = ComponentProps<typeof Timeline>["entries"][number];

/** Tells the course of an application: what is to come, what is now, and what happened, the newest first. */
export async function Course({ application }: { application: ApplicationView }) {
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
  return (
    <section aria-labelledby="course">
      <h2 id="course" className="mb-4 text-20">
        {t("course")}
      </h2>
      <Timeline
        label={t("course")}
        stateLabels={{ now: t("now"), next: t("ahead") }}
        waiting={whereabouts[state].holder === "employer"}
        entries={[
          ...(await ahead(application)),
          ...(isClosed(state) ? [] : [now]),
          ...(await happened(application)),
        ]}
      />
    </section>
  );
}

async function ahead({ professionCode, matter, state }: ApplicationView): Promise<Entry[]> {
  const t = await getTranslations("applications.ahead");
  const days = periodsOf(professionCode, matter);
  return (placesOf(matter, state) ?? [])
    .filter((place) => place.state === "next" || (place.state === "now" && isClosed(state)))
    .map(({ code }) => ({
      key: code,
      state: "next" as const,
      title: t(code),
      children: t(`${code}Text`, days),
    }))
    .reverse();
}

async function happened({ events, acceptanceNumber }: ApplicationView): Promise<Entry[]> {
  const [t, words] = await Promise.all([
    getTranslations("applications.event"),
    getTranslations("applications.view"),
  ]);
  const firstSave = events.findIndex(({ action }) => action === "save");
  return events
    .map(({ at, action, actorKind }, index): Entry => {
      const again = action === "save" && index > firstSave;
      const key = (again ? "saveAgain" : action) as "other";
      const by = `by.${actorKind}` as "by.other";
      const number =
        index === firstSave && acceptanceNumber
          ? words("gotNumber", { number: acceptanceNumber })
          : undefined;
      return {
        key: String(index),
        state: "done",
        title: t(t.has(key) ? key : "other"),
        when: recordTime(at),
        children: number ?? t(t.has(by) ? by : "by.other"),
      };
    })
    .reverse();
}
