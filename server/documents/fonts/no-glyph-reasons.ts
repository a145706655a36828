import "server-only";
import type { Reason } from "@/lib/errors";
import { codePointName, missingCharacters } from "./font-chain";

/** Refuses, at the field where it was typed, a text with characters that no font can draw; each is named. */
export async function noGlyphReasons(text: string, field: string): Promise<Reason[]> {
  return (await missingCharacters(text)).map((character) => ({
    key: "text.noGlyph",
    field,
    values: { character, code: codePointName(character) },
  }));
}
