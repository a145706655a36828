import type { Report } from "../findings";
import type { Objects } from "./judge-base";
import type { Revision } from "./read-revisions";
import { dictionaryOf, nameOf, type PdfDictionary, type PdfValue, referenceOf, referencesOf } from "./values";

/** The certificates and CRLs of a DSS, as bytes that were not judged yet. */
export interface DocumentSecurityStore {
  certificates: readonly Uint8Array[];
  revocationLists: readonly Uint8Array[];
}

/** The increment that a DSS stands in; the numbers of its objects are added to `explained`. */
export interface StorePlace {
  revision: Revision;
  before: Objects;
  explained: Set<number>;
}

const maxEntries = 16;

/** Reads the DSS (ETSI EN 319 142-1 5.4.2) of an increment; it may consist of nothing but two lists
 * of new plain streams. */
export function readSecurityStore(
  value: PdfValue | undefined,
  place: StorePlace,
  report: Report,
): DocumentSecurityStore {
  const store = resolveNew(value, place) ?? new Map<string, PdfValue>();
  for (const key of store.keys()) {
    if (!["Type", "Certs", "CRLs"].includes(key)) report.add("dss.structure", key);
  }
  if (store.has("Type") && nameOf(store.get("Type")) !== "DSS") report.add("dss.structure", "Type");
  const certificateNumbers = listOf(store.get("Certs"), report);
  const listNumbers = listOf(store.get("CRLs"), report);
  return {
    certificates: certificateNumbers.flatMap((number) => readStream(number, place, report)),
    revocationLists: listNumbers.flatMap((number) => readStream(number, place, report)),
  };
}

function resolveNew(value: PdfValue | undefined, place: StorePlace): PdfDictionary | undefined {
  const number = referenceOf(value);
  if (number === undefined) return dictionaryOf(value);
  const object = place.before.has(number) ? undefined : place.revision.objects.get(number);
  if (object === undefined || object.stream !== undefined) return undefined;
  place.explained.add(number);
  return dictionaryOf(object.value);
}

function listOf(value: PdfValue | undefined, report: Report): readonly number[] {
  const numbers = referencesOf(value);
  const wrong = numbers === undefined || numbers.length === 0 || numbers.length > maxEntries;
  if (wrong || new Set(numbers).size !== numbers.length) report.add("dss.structure", "list");
  return numbers?.slice(0, maxEntries) ?? [];
}

function readStream(number: number, place: StorePlace, report: Report): readonly Uint8Array[] {
  const object = place.before.has(number) ? undefined : place.revision.objects.get(number);
  const dictionary = dictionaryOf(object?.value);
  if (object?.stream === undefined || dictionary?.size !== 1) {
    report.add("dss.strangeObject", `object ${number} is no plain stream`);
    return [];
  }
  place.explained.add(number);
  return [object.stream];
}
