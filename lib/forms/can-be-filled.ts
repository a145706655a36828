import type { Matter, Profession } from "@/lib/professions/schema";

/** Tells whether this release's form can ask for everything a matter needs; a registry cannot open what nobody could fill in. */
export function canBeFilled(profession: Profession, matter: Matter): boolean {
  return matter.sections.every((section) => {
    if (section.kind === "qualification") return profession.qualification.kind === "declared";
    if (section.kind === "continuingEducation") return section.proof.kind === "none";
    return section.kind !== "registrations" && section.kind !== "deregistrationReason";
  });
}
