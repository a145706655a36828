import type { MatterCode } from "./matters";
import type { Matter, Profession, Specialty } from "./schema";

/** Finds a profession's matter that a row of ours names; throws when the profession does not have it. */
export function matterOf(profession: Profession, code: MatterCode): Matter {
  const matter = profession.matters[code];
  if (!matter) throw new Error(`${profession.code} has no matter ${code}`);
  return matter;
}

/** Lists the specialties that a profession offers; none for a profession without specialties. */
export function specialtiesOf(profession: Profession): readonly Specialty[] {
  return profession.specialties.kind === "perApplication" ? profession.specialties.offered : [];
}
