import type { MatterCode } from "./matters";
import type { Matter, Profession, Route, Specialty } from "./schema";

/** Finds a profession's matter that a row of ours names; throws when the profession does not have it. */
export function matterOf(profession: Profession, code: MatterCode): Matter {
  const matter = profession.matters[code];
  if (!matter) throw new Error(`${profession.code} has no matter ${code}`);
  return matter;
}

/** Finds the route of a matter that a row of ours names; throws when the matter has none of this id. */
export function routeOf({ routes }: Matter, id: string): Route {
  const route = routes.find((one) => one.id === id);
  if (!route) throw new Error(`the matter has no route ${id}`);
  return route;
}

/** Gives the tail of the form number of a matter that goes this route. */
export function formCodeOf({ formCode }: Matter, { absence }: Route): string {
  return absence.kind === "stated" ? absence.formCode : formCode;
}

/** Lists the grounds on which an application that goes this route may be refused. */
export function refusalReasonsOf(
  { refusalReasons }: Profession,
  { absence }: Route,
): Profession["refusalReasons"] {
  return absence.kind === "stated" ? absence.refusalReasons : refusalReasons;
}

/** Lists the specialties that a profession offers; none for a profession without specialties. */
export function specialtiesOf(profession: Profession): readonly Specialty[] {
  return profession.specialties.kind === "perApplication" ? profession.specialties.offered : [];
}
