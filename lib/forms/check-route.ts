import { absenceTextLength } from "@/lib/domain/opinion-length";
import type { Reason } from "@/lib/errors";
import type { Matter, Route } from "@/lib/professions/schema";
import { at } from "./at-field";
import type { Draft } from "./draft";
import type { TypedForm } from "./education";

/** Finds the route that a form as typed goes: the one chosen, the first before a choice or without one; undefined for none of the matter's. */
export function chosenRoute({ routes }: Matter, { route }: Pick<Draft, "route">): Route | undefined {
  return route === "" || routes.length === 1 ? routes[0] : routes.find(({ id }) => id === route);
}

/** Judges the route; one without the employer's signature must say why, in words too, and prove it. */
export function checkRoute({ matter, draft }: TypedForm): Reason[] {
  const route = chosenRoute(matter, draft);
  if (!route) return [at("route", "routeMissing")];
  if (route.absence.kind === "none") return [];
  const known = route.absence.grounds.some(({ code }) => code === draft.absenceGround);
  return [
    ...(known ? [] : [at("absenceGround", "absenceGroundMissing")]),
    ...checkWords(writtenAbsence(draft)),
    ...(draft.absenceProof === "" ? [at("absenceProof", "absenceProofMissing")] : []),
  ];
}

function checkWords(written: string): Reason[] {
  if (written.length < absenceTextLength.least)
    return [at("absenceText", "absenceTextShort", absenceTextLength)];
  return written.length > absenceTextLength.most
    ? [at("absenceText", "absenceTextLong", absenceTextLength)]
    : [];
}

/** Gives what was typed about the employer's absence as the form prints it: one paragraph. */
export function writtenAbsence({ absenceText }: Pick<Draft, "absenceText">): string {
  return absenceText.trim().replace(/\s+/gu, " ");
}
