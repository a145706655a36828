import { type AddressParams, readParams } from "@/lib/address-params";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { InboxPage } from "@/lib/dto/employer";
import { isMatterCode, type MatterCode } from "@/lib/professions/matters";

/** Which of the employer's two lists: 待企业确认 or 企业已确认查询. */
export type ListName = "inbox" | "confirmed";

/** What a list is narrowed to; empty texts narrow nothing, pages count from 1. */
export interface ListQuery {
  /** The typed name and ID number, sealed by the server: nothing personal stands in an address. */
  who: string;
  matter?: MatterCode;
  /** The first and the last day of the person's signature, YYYY-MM-DD. */
  signedFrom?: PlainDate;
  signedTo?: PlainDate;
  page: number;
}

/** Reads what an address asks of a list; what cannot be meant is left out. */
export function readListQuery(params: AddressParams): ListQuery {
  const asked = readParams(params);
  const matter = asked.text("matter", 40);
  const [signedFrom, signedTo] = [asked.day("from"), asked.day("to")];
  return {
    who: asked.text("who", 600),
    ...(isMatterCode(matter) ? { matter } : {}),
    ...(signedFrom ? { signedFrom } : {}),
    ...(signedTo ? { signedTo } : {}),
    page: asked.page(),
  };
}

/** Writes the address of a list of a profession as it is narrowed. */
export function listAddress(list: ListName, profession: string, query?: ListQuery): string {
  const asked = new URLSearchParams();
  const put = (key: string, value: string | undefined) => {
    if (value) asked.set(key, value);
  };
  put("who", query?.who);
  put("matter", query?.matter);
  put("from", query?.signedFrom);
  put("to", query?.signedTo);
  put("page", query && query.page > 1 ? String(query.page) : undefined);
  const path = `/employer/${list}/${encodeURIComponent(profession)}`;
  return asked.size > 0 ? `${path}?${asked}` : path;
}

/** Leaves out of a query the sealed part that the server could not open: it narrowed nothing. */
export function asAnswered(query: ListQuery, typed: Pick<InboxPage, "name" | "idNumber">): ListQuery {
  return typed.name || typed.idNumber ? query : { ...query, who: "" };
}

/** Tells whether a list is narrowed at all. */
export function isNarrowed({ who, matter, signedFrom, signedTo }: ListQuery): boolean {
  return Boolean(who || matter || signedFrom || signedTo);
}

/** Writes the address of an application that leads back to the list as it was. */
export function applicationAddress(id: string, back: string, more: Record<string, string> = {}): string {
  return `/employer/applications/${id}?${new URLSearchParams({ back, ...more })}`;
}

/** Reads to which list a page leads back: one of the employer's own, or nothing. */
export function readBack(wanted: string | string[] | undefined): string | undefined {
  if (typeof wanted !== "string") return undefined;
  return /^\/employer\/(?:inbox|confirmed)\/[a-z-]{1,80}(?:\?[^#\\\s]*)?$/.test(wanted) ? wanted : undefined;
}
