/** A place in a list: what its last row is sorted by, and that row. */
export type Place =
  /** By the last day of the period; none while it stands still, which comes last. */
  | { by: "deadline"; dueOn: string | null; id: string }
  /** By when the state began, in microseconds since 1970: as exact as the database is. */
  | { by: "newest"; micros: string; id: string }
  /** By name; the name stands sealed. */
  | { by: "name"; sealed: string; id: string };

const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const shapes = {
  deadline: new RegExp(String.raw`^d~(\d{4}-\d{2}-\d{2})?~(${uuid})$`),
  newest: new RegExp(String.raw`^n~(\d{1,18})~(${uuid})$`),
  name: new RegExp(String.raw`^p~([\w.-]{1,400})~(${uuid})$`),
};

/** Writes a place as it stands in an address. */
export function writePlace(place: Place): string {
  if (place.by === "deadline") return `d~${place.dueOn ?? ""}~${place.id}`;
  return place.by === "newest" ? `n~${place.micros}~${place.id}` : `p~${place.sealed}~${place.id}`;
}

/** Reads a place from an address; null for what no list wrote. */
export function readPlace(text: string): Place | null {
  const deadline = shapes.deadline.exec(text);
  if (deadline) {
    const dueOn = deadline[1] ?? null;
    if (dueOn !== null && Number.isNaN(Date.parse(dueOn))) return null;
    return { by: "deadline", dueOn, id: deadline[2] ?? "" };
  }
  const newest = shapes.newest.exec(text);
  if (newest) return { by: "newest", micros: newest[1] ?? "", id: newest[2] ?? "" };
  const name = shapes.name.exec(text);
  return name ? { by: "name", sealed: name[1] ?? "", id: name[2] ?? "" } : null;
}
