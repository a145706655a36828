const base = "http://zhice.invalid";

/** Reads where a page is to lead after signing in: a path of this site, or nothing. */
export function readNextPath(wanted: string | string[] | undefined): string | undefined {
  if (typeof wanted !== "string" || !/^\/(?![/\\])/.test(wanted) || !URL.canParse(wanted, base))
    return undefined;
  const url = new URL(wanted, base); // drops tabs and line breaks, which would hide a second slash
  return url.origin === base && !url.pathname.startsWith("//")
    ? url.pathname + url.search + url.hash
    : undefined;
}

/** Says where a way of signing in leads without a wish. */
export const homes = { person: "/applications", officer: "/desk", operator: "/employer" } as const;

/** Writes the address of the sign-in page that leads back to a path. */
export function signInAddress(next: string | undefined, as?: "person" | "employer" | "officer"): string {
  const asked = new URLSearchParams({ ...(as ? { as } : {}), ...(next ? { next } : {}) }).toString();
  return asked ? `/sign-in?${asked}` : "/sign-in";
}
