import { useTranslations } from "next-intl";
import { placesOf, type Way } from "@/components/application/progress";
import { type ApplicationState, isClosed } from "@/lib/domain/application";

/** Says in a few words how far an application is: at which of its stations, or that it is closed. */
export function Whereabouts({ way, state }: { way: Way; state: ApplicationState }) {
  const t = useTranslations("employer.list");
  const stations = useTranslations("applications.station");
  const places = placesOf(way, state) ?? [];
  const at = places.findIndex((place) => place.state === "now");
  const now = places[at];
  if (isClosed(state) || !now) return t("closed");
  return t("at", { step: at + 1, steps: places.length, station: stations(now.code) });
}
