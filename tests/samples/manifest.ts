import { readFileSync } from "node:fs";
import path from "node:path";
import { inject } from "vitest";
import { z } from "zod";

const entry = z.strictObject({
  file: z.string(),
  kind: z.enum([
    "form-unsigned",
    "form-signed-once",
    "form-signed-twice",
    "form-signed-alone",
    "notice",
    "decision",
    "refusal",
    "correction",
    "extension",
    "lock",
    "unlock",
    "hearing",
    "deregistration",
    "rescission",
    "revocation",
    "certificate",
  ]),
  signers: z.array(
    z.strictObject({
      order: z.int(),
      field: z.string(),
      commonName: z.string(),
      serialNumber: z.string(),
    }),
  ),
  sha256: z.string(),
});

/** A sample as its manifest describes it. */
export type Entry = z.infer<typeof entry>;

/** The folder of the samples. */
export const folder = inject("samples");

/** The file of a sample, or one beside it. */
export const at = (...names: string[]): string => path.join(folder, ...names);

/** All samples. */
export const manifest: readonly Entry[] = z
  .array(entry)
  .parse(JSON.parse(readFileSync(at("manifest.json"), "utf8")));

/** The samples that are PDFs; with `signed`, those that somebody signed. */
export const pdfs = manifest.filter(({ file }) => file.endsWith(".pdf"));
export const signedPdfs = pdfs.filter(({ signers }) => signers.length > 0);

/** The first sample of a kind, by the end of its name. */
export function sample(ending: string): Entry {
  const found = manifest.find(({ file }) => file.endsWith(ending));
  if (!found) throw new Error(`no sample ends in ${ending}`);
  return found;
}

/** Where the roots lie. */
export const roots = at("roots");
export const root = at("roots", "Zhice-TEST-Root-CA.pem");
export const sm2Root = at("roots", "Zhice-TEST-SM2-Root-CA.pem");
