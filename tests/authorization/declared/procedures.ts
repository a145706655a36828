import type { Entry } from "../entry";
import { deskProcedures } from "./desk";
import { partiesProcedures } from "./parties";
import { platformProcedures } from "./platform";

/** Every procedure of the product, by its path. */
export const procedures: Record<string, Entry> = {
  ...partiesProcedures,
  ...deskProcedures,
  ...platformProcedures,
};
