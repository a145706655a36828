import { type AddressParams, readParams } from "@/lib/address-params";
import { endsWithin, type RegisterQuery, standingFilters } from "@/lib/dto/register";
import { deskAddress } from "@/lib/queue/address";

/** Reads what an address asks of a registry's register; what cannot be meant is left out. */
export function readRegisterQuery(params: AddressParams): RegisterQuery {
  const asked = readParams(params);
  const standing = asked.oneOf("standing", standingFilters);
  const within = endsWithin.find((days) => String(days) === asked.text("within"));
  const medium = asked.oneOf("medium", ["electronic", "paper"]);
  const specialty = asked.text("specialty", 40);
  const [after, before] = [asked.uuid("after"), asked.uuid("before")];
  return {
    find: asked.text("find", 400),
    employer: asked.text("employer", 100),
    ...(standing ? { standing } : {}),
    ...(specialty ? { specialty } : {}),
    ...(within ? { within } : {}),
    ...(medium ? { medium } : {}),
    ...(asked.ticked("locked") ? { locked: true as const } : {}),
    ...(after ? { after } : {}),
    ...(before ? { before } : {}),
  };
}

/** Writes the address of a registry's register as it is narrowed. */
export function registerAddress(registry: string, query: Partial<RegisterQuery> = {}): string {
  const asked = new URLSearchParams();
  for (const key of ["find", "employer", "standing", "specialty", "medium", "after", "before"] as const)
    if (query[key]) asked.set(key, query[key]);
  if (query.within) asked.set("within", String(query.within));
  if (query.locked) asked.set("locked", "1");
  const path = `${deskAddress(registry)}/registrations`;
  return asked.size > 0 ? `${path}?${asked}` : path;
}

/** Writes the address of one registration on the desk. */
export function registrationAddress(registry: string, id: string): string {
  return `${deskAddress(registry)}/registrations/${id}`;
}

/** Tells whether the list is narrowed at all; a place in it does not. */
export function isNarrowed({ after: _after, before: _before, ...query }: RegisterQuery): boolean {
  return Object.values(query).some((value) => value !== "" && value !== undefined);
}
