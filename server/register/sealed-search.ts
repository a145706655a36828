import "server-only";
import { z } from "zod";
import { longestSearch } from "@/lib/register/search";
import type { RegistryScope } from "@/server/auth/scope";
import { decryptField, encryptField } from "@/server/personal-data/field-cipher";

const sealed = z.object({ registryId: z.string(), text: z.string().max(longestSearch) });

/** Seals what an officer looks for in the register, so that it may stand in an address; empty when there is nothing. */
export function sealSearch({ registryId }: RegistryScope, text: string): string {
  const wanted = text.trim().slice(0, longestSearch);
  return wanted === "" ? "" : encryptField("register.search", JSON.stringify({ registryId, text: wanted }));
}

/** Opens what sealSearch made for the same registry; anything altered, foreign or made with other keys looks for nothing. */
export function openSearch({ registryId }: RegistryScope, given: string): string {
  if (given === "") return "";
  try {
    const read = sealed.parse(JSON.parse(decryptField("register.search", given)));
    return read.registryId === registryId ? read.text : "";
  } catch {
    return "";
  }
}
