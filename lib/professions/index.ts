import { costEngineer } from "./cost-engineer/r1";
import { registeredArchitect } from "./registered-architect/r1";
import { registeredConstructor } from "./registered-constructor/r1";
import type { Profession } from "./schema";
import { structuralEngineer } from "./structural-engineer/r1";

/** Every revision of every profession; the newest of each comes last. Older ones stay while something refers to them. */
export const revisions: readonly Profession[] = [
  costEngineer,
  structuralEngineer,
  registeredArchitect,
  registeredConstructor,
];

/** Lists the newest revision of each profession. */
export const professions: readonly Profession[] = revisions.filter(
  (profession, index) => !revisions.slice(index + 1).some(({ code }) => code === profession.code),
);

/** Finds a profession by its code: the newest revision, or the one named. Undefined for an unknown one. */
export function findProfession(code: string, revision?: number): Profession | undefined {
  return (revision === undefined ? professions : revisions).find(
    (profession) => profession.code === code && (revision === undefined || profession.revision === revision),
  );
}

/** Finds a profession that a row of ours names; throws when it is unknown. */
export function professionOf(code: string, revision?: number): Profession {
  const found = findProfession(code, revision);
  if (!found)
    throw new Error(`no profession ${code}${revision === undefined ? "" : ` of revision ${revision}`}`);
  return found;
}

/** Lists the titles of the certificates of all revisions of all professions. */
export function certificateTitles(): readonly string[] {
  return revisions.map(({ names }) => names.certificateTitle.zh);
}
