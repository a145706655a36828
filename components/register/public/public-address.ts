import { type AddressParams, readParams } from "@/lib/address-params";
import type { PublicEmployerQuery } from "@/lib/dto/public-register";

/** Reads which employer an address asks the public register for; undefined where it asks for none. */
export function readPublicQuery(params: AddressParams): PublicEmployerQuery | undefined {
  const asked = readParams(params);
  const employer = asked.text("employer", 100);
  if (employer === "") return undefined;
  const [after, afterEmployer] = [asked.text("after", 60), asked.text("afterEmployer", 200)];
  return {
    employer,
    ...(after ? { after } : {}),
    ...(afterEmployer ? { afterEmployer } : {}),
  };
}

/** Writes the address of the public register, as it is asked for an employer. */
export function publicRegisterAddress(query?: PublicEmployerQuery): string {
  if (!query) return "/register";
  const { employer, after, afterEmployer } = query;
  return `/register?${new URLSearchParams({
    employer,
    ...(after ? { after } : {}),
    ...(afterEmployer ? { afterEmployer } : {}),
  })}`;
}
