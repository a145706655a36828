import Module, { createRequire } from "node:module";
import { sessionCookie } from "@/server/auth/session-token";

/** The request that is under way, as Next tells it to whoever asks: the one thing of Next's that stands in for it here. */
const current = { cookie: undefined as string | undefined, headers: new Headers() };

/** Runs work as part of a request that carries a session's cookie, or none. One at a time. */
export async function asRequest<T>(
  cookie: string | undefined,
  headers: Headers,
  work: () => Promise<T>,
): Promise<T> {
  const told = new Headers(headers);
  told.set("x-zhice-poll", "1"); // what asks by itself does not prolong the session, which would be a change
  Object.assign(current, { cookie, headers: told });
  try {
    return await work();
  } finally {
    Object.assign(current, { cookie: undefined, headers: new Headers() });
  }
}

/** The session's cookie, and those that stand in the request's head. */
function cookies(): { name: string; value: string }[] {
  const given = [...(current.headers.get("cookie") ?? "").matchAll(/([^=; ]+)=([^;]*)/g)];
  return [
    ...(current.cookie ? [{ name: sessionCookie(), value: current.cookie }] : []),
    ...given.map(([, name = "", value = ""]) => ({ name, value: decodeURIComponent(value) })),
  ];
}

/** Stands in for `next/headers`. */
export const nextHeaders = {
  headers: async () => current.headers,
  cookies: async () => ({
    get: (name: string) => cookies().find((cookie) => cookie.name === name),
    getAll: cookies,
    set: () => undefined,
  }),
};

/** Has libraries that ask Next for the request by themselves, as next-auth does, ask `nextHeaders` as well; answers how to end it. */
export function standInForLibraries(): () => void {
  const { cache, resolve } = createRequire(import.meta.url);
  const name = resolve("next/headers");
  const before = cache[name];
  const module = new Module(name);
  module.exports = nextHeaders;
  module.loaded = true;
  cache[name] = module;
  return () => {
    if (before) cache[name] = before;
    else delete cache[name];
  };
}
