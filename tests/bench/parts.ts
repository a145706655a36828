import { measureCertificate } from "./documents/certificate";
import { measureCheck } from "./documents/check";
import { measureForm } from "./documents/form";
import { measureOfficial } from "./documents/official";
import { measureSigning } from "./documents/signing";
import type { Chapter } from "./figures";
import { measureSite, siteParts } from "./site/measure-site";

type Documents = "form" | "signing" | "check" | "certificate" | "official";

/** Measures without a server; each in a process of its own. */
const documents: Record<Documents, () => Promise<Chapter>> = {
  form: measureForm,
  signing: measureSigning,
  check: measureCheck,
  certificate: measureCertificate,
  official: measureOfficial,
};

/** What one process measures: one kind of document, or several sides of one running product. */
export interface Share {
  parts: readonly string[];
  /** To be held on one core; the product's own processes are not. */
  oneCore: boolean;
}

/** Names what can be asked for by itself. */
export const partNames = [...Object.keys(documents), ...siteParts];

/** Parts what is asked for into processes; `documents` stands for all kinds of them, nothing for everything. */
export function sharesOf(asked: readonly string[]): Share[] {
  const wanted = (name: string, group?: string) =>
    asked.length === 0 || asked.includes(name) || (group !== undefined && asked.includes(group));
  const site = siteParts.filter((name) => wanted(name));
  return [
    ...Object.keys(documents)
      .filter((name) => wanted(name, "documents"))
      .map((name) => ({ parts: [name], oneCore: true })),
    ...(site.length > 0 ? [{ parts: site, oneCore: false }] : []),
  ];
}

/** Measures the parts of a share in this process. */
export async function measure(parts: readonly string[]): Promise<Chapter[]> {
  const [name = ""] = parts;
  if (name in documents) return [await documents[name as Documents]()];
  return measureSite(siteParts.filter((part) => parts.includes(part)));
}
