import { specialtiesOf } from "@/lib/professions/parts";
import type { Profession } from "@/lib/professions/schema";

/** Names a specialty of a profession; throws when it has none of this code. */
export function specialtyLabel(profession: Profession, code: string | null): string {
  const specialty = specialtiesOf(profession).find((each) => each.code === code);
  if (!specialty) throw new Error(`${profession.code} has no specialty ${code}`);
  return specialty.label.zh;
}
