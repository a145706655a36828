import { openableProfessions } from "./codes";
import { professionOf } from "./index";
import { boundsOf } from "./registry-settings";

/** Gathers, by profession, within what a new registry may choose its settings; examples only in a demonstration. */
export function openableBounds(demo: boolean): Record<string, ReturnType<typeof boundsOf>> {
  return Object.fromEntries(openableProfessions(demo).map((code) => [code, boundsOf(professionOf(code))]));
}
