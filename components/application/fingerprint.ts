import type { OwnApplication } from "@/lib/dto/application";

/** Tells lists of applications apart by what a page shows of them. */
export function fingerprintOf(
  applications: Pick<OwnApplication, "id" | "state" | "stateSince" | "savedAt">[],
): string {
  return applications
    .map(({ id, state, stateSince, savedAt }) => [id, state, +stateSince, +(savedAt ?? 0)].join())
    .join(";");
}
