import { useTranslations } from "next-intl";
import { Thread } from "@/components/ui/thread";
import type { ApplicationState } from "@/lib/domain/application";
import { placesOf, type Way, whereabouts } from "./progress";

/** Draws the stations of an application; nothing when it left the line before its end. */
export function ProgressThread({
  way,
  state,
  collected = false,
}: {
  way: Way;
  state: ApplicationState;
  /** Whether the certificate of a granted application is in its holder's hands. */
  collected?: boolean;
}) {
  const t = useTranslations("applications.station");
  const places = placesOf(way, state, collected);
  if (!places) return null;
  return (
    <Thread
      label={t("label")}
      doneLabel={t("done")}
      waiting={whereabouts[state].holder === "employer"}
      stations={places.map((place) => ({ label: t(place.code), state: place.state }))}
    />
  );
}
