import { signatureFields } from "@/lib/documents/signature-fields";
import type { Report } from "../findings";
import type { BaseForm, FieldName, Objects } from "./judge-base";
import type { Revision } from "./read-revisions";
import { type DocumentSecurityStore, readSecurityStore } from "./read-security-store";
import {
  dictionaryOf,
  equalDictionaries,
  equalValues,
  nameOf,
  type PdfDictionary,
  type PdfObject,
  type PdfValue,
  referenceOf,
  without,
} from "./values";

/** What one increment did: the field that it filled, with its signature dictionary, and the DSS that it added. */
export interface Increment {
  filled: { field: FieldName; signature: PdfDictionary; signatureObject: number } | undefined;
  store: DocumentSecurityStore | undefined;
}

/** What is known when an increment is judged. */
export interface IncrementPlace {
  base: BaseForm;
  /** All objects as they were before it. */
  before: Objects;
  /** No signature was made before it. */
  first: boolean;
  /** Object numbers of the signature dictionaries made before it. */
  signatures: ReadonlySet<number>;
}

/**
 * Judges what an increment changes: it fills one empty field, adds its appearance, and certifies (the
 * first) or adds the DSS (the last). Everything else that it changes or adds is reported by what it is.
 */
export function judgeIncrement(revision: Revision, place: IncrementPlace, report: Report): Increment {
  const explained = new Set<number>();
  const filled = readFilledField(revision, place, explained, report);
  const store = judgeCatalog(revision, place, filled, explained, report);
  if (filled === undefined) report.at(`revision ${revision.index}`).add("change.unsignedRevision");
  for (const [number, object] of revision.objects) {
    if (!explained.has(number)) reportStranger(object, place, report.at(`object ${number}`));
  }
  return { filled, store };
}

function readFilledField(
  revision: Revision,
  place: IncrementPlace,
  explained: Set<number>,
  report: Report,
): Increment["filled"] {
  const rewritten = [...place.base.fields].filter(([, number]) => revision.objects.has(number));
  const [first, ...more] = rewritten;
  if (first === undefined) return undefined;
  for (const [name] of more) report.at(name).add("change.field", "a second field in one revision");
  for (const [, number] of rewritten) explained.add(number);
  const [field, number] = first;
  const here = report.at(field);
  const object = revision.objects.get(number);
  const now = dictionaryOf(object?.value) ?? new Map<string, PdfValue>();
  const was = dictionaryOf(place.before.get(number)?.value) ?? new Map<string, PdfValue>();
  const isEmptyBefore = !was.has("V") && !was.has("AP");
  if (!isEmptyBefore || object?.stream !== undefined || !equalDictionaries(without(now, "V", "AP"), was)) {
    here.add("change.field");
  }
  judgeAppearance(now.get("AP"), field, revision, place, explained, here);
  const signatureObject = referenceOf(now.get("V"));
  const added = signatureObject === undefined ? undefined : newObject(revision, place, signatureObject);
  const signature = dictionaryOf(added?.value);
  if (signatureObject === undefined || signature === undefined || added?.stream !== undefined) {
    here.add("signature.dictionary", "none");
    return undefined;
  }
  explained.add(signatureObject);
  return { field, signature, signatureObject };
}

function newObject(revision: Revision, place: IncrementPlace, number: number): PdfObject | undefined {
  return place.before.has(number) ? undefined : revision.objects.get(number);
}

const appearanceKeys = ["Type", "Subtype", "FormType", "BBox", "Matrix", "Resources", "Filter", "Length"];

/** An appearance is one new form XObject that draws with nothing but images of the drawn form; a box clips it. */
function judgeAppearance(
  value: PdfValue | undefined,
  field: FieldName,
  revision: Revision,
  place: IncrementPlace,
  explained: Set<number>,
  report: Report,
): void {
  if (value === undefined && field === signatureFields.timestamp) return;
  const appearance = dictionaryOf(value);
  const number = referenceOf(appearance?.get("N"));
  const object = number === undefined ? undefined : newObject(revision, place, number);
  const form = dictionaryOf(object?.value);
  if (appearance?.size !== 1 || number === undefined || object?.stream === undefined || form === undefined) {
    report.add("change.appearance", "none");
    return;
  }
  explained.add(number);
  for (const key of form.keys()) if (!appearanceKeys.includes(key)) report.add("change.appearance", key);
  if (nameOf(form.get("Subtype")) !== "Form") report.add("change.appearance", "Subtype");
  if (form.has("Filter") && nameOf(form.get("Filter")) !== "FlateDecode")
    report.add("change.appearance", "Filter");
  if (!drawsOnlyWithImages(form.get("Resources"), place.before)) report.add("change.appearance", "Resources");
}

function drawsOnlyWithImages(value: PdfValue | undefined, before: Objects): boolean {
  if (value === undefined) return true;
  const resources = dictionaryOf(value);
  if (resources === undefined || [...resources.keys()].some((key) => key !== "XObject")) return false;
  if (!resources.has("XObject")) return true;
  const images = dictionaryOf(resources.get("XObject"));
  return (
    images !== undefined &&
    [...images.values()].every((image) => {
      const object = before.get(referenceOf(image) ?? -1);
      const isStream = object?.stream !== undefined;
      return isStream && nameOf(dictionaryOf(object.value)?.get("Subtype")) === "Image";
    })
  );
}

/** The catalog gains /Perms with the first signature and /DSS with the timestamp; nothing else about it may change. */
function judgeCatalog(
  revision: Revision,
  place: IncrementPlace,
  filled: Increment["filled"],
  explained: Set<number>,
  report: Report,
): DocumentSecurityStore | undefined {
  const number = place.base.catalog;
  const here = report.at("catalog");
  const was = dictionaryOf(place.before.get(number)?.value) ?? new Map<string, PdfValue>();
  const object = revision.objects.get(number);
  const now = dictionaryOf(object?.value) ?? (object === undefined ? was : new Map<string, PdfValue>());
  explained.add(number);
  const certifies = place.first && filled !== undefined;
  const stores = filled?.field === signatureFields.timestamp && !was.has("DSS") && now.has("DSS");
  const added = [...(certifies ? ["Perms"] : []), ...(stores ? ["DSS"] : [])];
  const needless = object !== undefined && added.length === 0;
  if (needless || !equalDictionaries(without(now, ...added), was)) here.add("change.catalog");
  if (certifies && !isPermission(now.get("Perms"), filled.signatureObject))
    here.add("signature.docMdp", "Perms");
  if (!stores) return undefined;
  return readSecurityStore(now.get("DSS"), { revision, before: place.before, explained }, report.at("DSS"));
}

function isPermission(value: PdfValue | undefined, signature: number): boolean {
  const expected: PdfValue = {
    kind: "dictionary",
    entries: new Map([["DocMDP", { kind: "reference", number: signature }]]),
  };
  return value !== undefined && equalValues(value, expected);
}

/** Names an object that the step did not need by what it stands for. */
function reportStranger(object: PdfObject, place: IncrementPlace, report: Report): void {
  const { base, before, signatures } = place;
  const { number } = object;
  const dictionary = dictionaryOf(object.value);
  const isAnnotation = nameOf(dictionary?.get("Type")) === "Annot" || dictionary?.has("Rect");
  if (base.pageContents.has(number)) report.add("change.pageContent");
  else if (base.pages.has(number)) report.add("change.page");
  else if (signatures.has(number)) report.add("change.signature");
  else if (isAnnotation) report.add("change.annotation");
  else report.add(before.has(number) ? "change.object" : "change.unexpectedObject");
}
