import { type AddressParams, readParams } from "@/lib/address-params";
import type { QueueQuery } from "@/lib/dto/queue";
import { isMatterCode } from "@/lib/professions/matters";
import { mostDays, queueOrders, queueStates, queueViews } from "@/lib/queue/views";

/** What an address asks of a queue; without a view the reader's own first view is meant. */
export type QueueAsked = Omit<QueueQuery, "view"> & { view?: QueueQuery["view"] | undefined };

const sizes = [20, 50, 100] as const;

/** Reads what an address asks of a registry's queue; what cannot be meant is left out. */
export function readQueueQuery(params: AddressParams): QueueAsked {
  const asked = readParams(params);
  const states = queueStates.filter((state) => [params.state].flat().includes(state));
  const matter = asked.text("matter");
  return {
    view: asked.oneOf("view", queueViews),
    saved: asked.uuid("saved"),
    states: states.length > 0 ? states : undefined,
    matter: isMatterCode(matter) ? matter : undefined,
    specialty: whole(params, "specialty", 40),
    employer: whole(params, "employer", 100),
    due: readDue(asked.text("due")),
    assignee: asked.oneOf("assignee", ["me", "nobody"]) ?? asked.uuid("assignee"),
    mine: asked.ticked("mine") || undefined,
    order: asked.oneOf("order", queueOrders),
    find: whole(params, "find", 400) ?? "",
    size: sizes.find((size) => String(size) === asked.text("size")) ?? 20,
    after: whole(params, "after", 500),
    before: whole(params, "before", 500),
  };
}

/** Writes the address of a registry's queue as it is narrowed. */
export function queueAddress(registry: string, query: Partial<QueueAsked> = {}): string {
  return withParams(`${deskAddress(registry)}/queue`, paramsOf(query));
}

/** Writes the address of a case, which remembers the queue the reader came from and the case's place in it. */
export function caseAddress(
  registry: string,
  id: string,
  from: Partial<QueueAsked> = {},
  place?: string | undefined,
): string {
  const params = paramsOf({ ...from, after: undefined, before: undefined });
  if (place) params.set("at", place);
  return withParams(`${deskAddress(registry)}/applications/${id}`, params);
}

/** Reads which place in its queue a case was opened from. */
export function readCasePlace(params: AddressParams): string | undefined {
  return whole(params, "at", 500);
}

/** Writes the address of a registry's desk. */
export function deskAddress(registry: string): string {
  return `/desk/${encodeURIComponent(registry)}`;
}

/** Reads a text that would mean something else if it were cut. */
function whole(params: AddressParams, name: string, most: number): string | undefined {
  const text = readParams(params).text(name, most + 1);
  return text.length <= most && text !== "" ? text : undefined;
}

function readDue(asked: string): QueueQuery["due"] {
  if (asked === "overdue" || asked === "today") return asked;
  return /^[1-9]\d?$/.test(asked) && Number(asked) <= mostDays ? Number(asked) : undefined;
}

function paramsOf({ states, due, mine, size, ...texts }: Partial<QueueAsked>): URLSearchParams {
  const params = new URLSearchParams();
  for (const key of [
    "view",
    "saved",
    "matter",
    "specialty",
    "employer",
    "assignee",
    "order",
    "find",
  ] as const)
    if (texts[key]) params.set(key, texts[key]);
  for (const state of states ?? []) params.append("state", state);
  if (due !== undefined) params.set("due", String(due));
  if (mine) params.set("mine", "1");
  if (size && size !== 20) params.set("size", String(size));
  for (const key of ["after", "before"] as const) if (texts[key]) params.set(key, texts[key]);
  return params;
}

function withParams(path: string, params: URLSearchParams): string {
  return params.size > 0 ? `${path}?${params}` : path;
}
