import { type AddressParams, readParams } from "@/lib/address-params";
import { type AuditCursor, type AuditFilter, auditCursor, auditFilter } from "@/lib/dto/audit";

/** What an address asks of the log, and from where on. */
export interface AuditQuery {
  filter: AuditFilter;
  after: AuditCursor | undefined;
}

/** Reads an address; a part that nobody could mean is left out. */
export function readAuditQuery(params: AddressParams): AuditQuery {
  const asked = readParams(params);
  const filter: Record<string, unknown> = {};
  for (const [key, shape] of Object.entries(auditFilter.shape)) {
    const read = asked.text(key) ? shape.safeParse(asked.text(key)) : undefined;
    if (read?.success) filter[key] = read.data;
  }
  const [at, id] = asked.text("after").split("_");
  const cursor = auditCursor.safeParse({ at: new Date(Number(at)), id });
  return { filter: auditFilter.parse(filter), after: at && cursor.success ? cursor.data : undefined };
}

/** Writes the address of a page of the log. */
export function auditAddress(base: string, { filter, after }: Partial<AuditQuery>): string {
  const entries = Object.entries(filter ?? {}).filter(([, value]) => value !== undefined && value !== "");
  const query = new URLSearchParams(entries.map(([key, value]) => [key, String(value)]));
  if (after) query.set("after", `${after.at.getTime()}_${after.id}`);
  return query.size > 0 ? `${base}?${query}` : base;
}
