import { validityStates } from "@/lib/domain/people-validity";
import { type PeoplePage, type PeopleQuery, peopleCertificates } from "@/lib/dto/people";
import { isProfession } from "@/lib/professions/codes";

type Params = Record<string, string | string[] | undefined>;

const path = "/employer/people";

/** Reads what an address asks of the list of people; what cannot be meant is left out. */
export function readPeopleQuery(params: Params): PeopleQuery {
  const asked = (key: string, most: number) => [params[key]].flat()[0]?.trim().slice(0, most) ?? "";
  const oneOf = <T extends string>(words: readonly T[], typed: string) =>
    words.find((word) => word === typed);
  const profession = asked("profession", 80);
  const number = asked("number", 40);
  const validity = oneOf(validityStates, asked("validity", 20));
  const certificate = oneOf(peopleCertificates, asked("certificate", 20));
  const page = /^[1-9]\d{0,3}$/.test(asked("page", 5)) ? Number(asked("page", 5)) : 1;
  return {
    who: asked("who", 600),
    ...(isProfession(profession) ? { profession } : {}),
    ...(number ? { number } : {}),
    ...(validity ? { validity } : {}),
    ...(certificate ? { certificate } : {}),
    waiting: asked("waiting", 1) === "1",
    page,
  };
}

/** Writes the query part of the list's and the export's address. */
export function peopleParams(query: PeopleQuery): URLSearchParams {
  const asked = new URLSearchParams();
  for (const key of ["who", "profession", "number", "validity", "certificate"] as const)
    if (query[key]) asked.set(key, query[key]);
  if (query.waiting) asked.set("waiting", "1");
  if (query.page > 1) asked.set("page", String(query.page));
  return asked;
}

/** Writes the address of the list as it is narrowed. */
export function peopleAddress(query?: PeopleQuery): string {
  const asked = query ? peopleParams(query) : new URLSearchParams();
  return asked.size > 0 ? `${path}?${asked}` : path;
}

/** Leaves out of a query the sealed part that the server could not open: it narrowed nothing. */
export function asAnswered(query: PeopleQuery, { name }: Pick<PeoplePage, "name">): PeopleQuery {
  return name ? query : { ...query, who: "" };
}

/** Tells whether the list is narrowed at all; a page does not. */
export function isNarrowed(query: PeopleQuery): boolean {
  return peopleParams({ ...query, page: 1 }).size > 0;
}
