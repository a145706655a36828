import { type QueueQuery, queueViews } from "@/lib/dto/desk";

type Params = Record<string, string | string[] | undefined>;

/** Reads what an address asks of a registry's queue; what cannot be meant is left out. */
export function readQueueQuery(params: Params): QueueQuery {
  const asked = (key: string) => [params[key]].flat()[0]?.trim() ?? "";
  const page = asked("page");
  return {
    view: queueViews.find((view) => view === asked("view")) ?? "toReview",
    search: asked("search").slice(0, 60),
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  };
}

/** Writes the address of a registry's queue as it is narrowed. */
export function queueAddress(registry: string, query: Partial<QueueQuery> = {}): string {
  return withQuery(`${deskAddress(registry)}/queue`, query);
}

/** Writes the address of a case, which remembers the queue the reader came from. */
export function caseAddress(registry: string, id: string, from: Partial<QueueQuery> = {}): string {
  return withQuery(`${deskAddress(registry)}/applications/${id}`, from);
}

/** Writes the address of a registry's desk. */
export function deskAddress(registry: string): string {
  return `/desk/${encodeURIComponent(registry)}`;
}

function withQuery(path: string, { view, search, page }: Partial<QueueQuery>): string {
  const asked = new URLSearchParams();
  if (view) asked.set("view", view);
  if (search) asked.set("search", search);
  if (page && page > 1) asked.set("page", String(page));
  return asked.size > 0 ? `${path}?${asked}` : path;
}
