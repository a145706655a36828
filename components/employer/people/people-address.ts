import { type AddressParams, readParams } from "@/lib/address-params";
import { validityStates } from "@/lib/domain/people-validity";
import { type PeoplePage, type PeopleQuery, peopleCertificates } from "@/lib/dto/people";
import { isProfession } from "@/lib/professions/codes";

const path = "/employer/people";

/** Reads what an address asks of the list of people; what cannot be meant is left out. */
export function readPeopleQuery(params: AddressParams): PeopleQuery {
  const asked = readParams(params);
  const profession = asked.text("profession", 80);
  const number = asked.text("number", 40);
  const validity = asked.oneOf("validity", validityStates);
  const certificate = asked.oneOf("certificate", peopleCertificates);
  return {
    who: asked.text("who", 600),
    ...(isProfession(profession) ? { profession } : {}),
    ...(number ? { number } : {}),
    ...(validity ? { validity } : {}),
    ...(certificate ? { certificate } : {}),
    waiting: asked.ticked("waiting"),
    page: asked.page(),
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

/** Says how the list is narrowed, for the log: in codes, and of what was typed only that it was. */
export function peopleNarrowed(query: PeopleQuery): Record<string, string | boolean> {
  const { profession, validity, certificate, waiting, who, number } = query;
  return {
    ...(profession ? { profession } : {}),
    ...(validity ? { validity } : {}),
    ...(certificate ? { certificate } : {}),
    ...(waiting ? { waiting } : {}),
    ...(who ? { name: true } : {}),
    ...(number ? { number: true } : {}),
  };
}

/** Leaves out of a query the sealed part that the server could not open: it narrowed nothing. */
export function asAnswered(query: PeopleQuery, { name }: Pick<PeoplePage, "name">): PeopleQuery {
  return name ? query : { ...query, who: "" };
}

/** Tells whether the list is narrowed at all; a page does not. */
export function isNarrowed(query: PeopleQuery): boolean {
  return peopleParams({ ...query, page: 1 }).size > 0;
}
