import "server-only";
import { z } from "zod";
import { longestSearch } from "@/lib/queue/search";
import type { RegistryScope } from "@/server/auth/scope";
import { decryptField, encryptField } from "@/server/personal-data/field-cipher";

const sealed = z.object({ registryId: z.string(), text: z.string().max(longestSearch) });

/** Seals a name or a number that a registry's officer looks for, so that it may stand in an address; empty when there is none. */
export function sealText({ registryId }: RegistryScope, text: string): string {
  const wanted = text.trim().slice(0, longestSearch);
  return wanted === "" ? "" : encryptField("queue.search", JSON.stringify({ registryId, text: wanted }));
}

/** Opens what sealText made for the same registry; anything altered, foreign or made with other keys looks for nothing. */
export function unsealText({ registryId }: RegistryScope, given: string): string {
  if (!given) return "";
  try {
    const read = sealed.parse(JSON.parse(decryptField("queue.search", given)));
    return read.registryId === registryId ? read.text : "";
  } catch {
    return "";
  }
}
