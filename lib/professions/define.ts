import { checks } from "./checks";
import { type Profession, type ProfessionInput, professionSchema } from "./schema";

/** Checks a profession file and freezes it; throws with every fault, so that a mistake fails a test and never an applicant. */
export function defineProfession(input: ProfessionInput): Profession {
  const parsed = professionSchema.safeParse(input);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`profession ${input.code}: ${faults.join("; ")}`);
  }
  const profession: Profession = parsed.data;
  const faults = checks.flatMap((check) => check(profession));
  if (faults.length > 0) throw new Error(`profession ${profession.code}: ${faults.join("; ")}`);
  return freeze(profession);
}

function freeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) for (const inner of Object.values(value)) freeze(inner);
  return Object.freeze(value);
}
