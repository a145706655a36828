import { z } from "zod";

/** Reads after which message a page of an inbox begins; undefined for the newest, and for what no message can be called. */
export function readBefore(params: { before?: string | string[] }): string | undefined {
  const asked = z.uuid().safeParse(params.before);
  return asked.success ? asked.data : undefined;
}

/** Writes the address of an inbox's page that begins after a message. */
export function inboxAddress(here: string, before: string | undefined): string {
  return before ? `${here}?${new URLSearchParams({ before })}` : here;
}
