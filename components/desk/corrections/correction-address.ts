import { type AddressParams, readParams } from "@/lib/address-params";
import { correctionViews } from "@/lib/domain/corrections";
import type { CorrectionQuery } from "@/lib/dto/correction";
import { deskAddress } from "@/lib/queue/address";

/** Reads what an address asks of a registry's corrections; what cannot be meant is left out. */
export function readCorrectionQuery(params: AddressParams): CorrectionQuery {
  const asked = readParams(params);
  return { view: asked.oneOf("view", correctionViews) ?? "open", page: asked.page() };
}

/** Writes the address of a registry's corrections. */
export function correctionsAddress(registry: string, { view, page }: Partial<CorrectionQuery> = {}): string {
  const asked = new URLSearchParams();
  if (view) asked.set("view", view);
  if (page && page > 1) asked.set("page", String(page));
  return `${deskAddress(registry)}/corrections${asked.size > 0 ? `?${asked}` : ""}`;
}

/** Writes the address of one correction. */
export function correctionAddress(registry: string, id: string): string {
  return `${deskAddress(registry)}/corrections/${id}`;
}
