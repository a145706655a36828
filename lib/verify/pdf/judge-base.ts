import { type DocumentLayout, documentFields, signatureFields } from "@/lib/documents/signature-fields";
import type { Report } from "../findings";
import {
  dictionaryOf,
  nameOf,
  type PdfDictionary,
  type PdfObject,
  type PdfValue,
  referenceOf,
  referencesOf,
  textOf,
} from "./values";

/** The name of a signature field. */
export type FieldName = (typeof signatureFields)[keyof typeof signatureFields];

/** The objects of a file at one revision, by number. */
export type Objects = ReadonlyMap<number, PdfObject>;

/** Where the things stand in the drawn form that later revisions are judged by. */
export interface BaseForm {
  catalog: number;
  pages: ReadonlySet<number>;
  pageContents: ReadonlySet<number>;
  /** Object numbers of the layout's fields. */
  fields: ReadonlyMap<FieldName, number>;
}

const catalogKeys = ["Type", "Pages", "AcroForm", "Lang", "ViewerPreferences"];
const pageKeys = ["Type", "Parent", "MediaBox", "Resources", "Contents", "Annots"];
const fieldKeys = ["Type", "Subtype", "FT", "T", "TU", "Rect", "F", "P"];
const maxPages = 200;

/** Judges the document as drawn: catalog and pages without extras, and its layout's empty fields as the only annotations. */
export function judgeBase(
  objects: Objects,
  root: PdfValue | undefined,
  { layout, report }: { layout: DocumentLayout; report: Report },
): BaseForm {
  const catalog = referenceOf(root) ?? -1;
  const dictionary = dictionaryOf(objects.get(catalog)?.value);
  if (nameOf(dictionary?.get("Type")) !== "Catalog") report.add("base.catalog", "Type");
  for (const key of dictionary?.keys() ?? []) if (!catalogKeys.includes(key)) report.add("base.catalog", key);
  const names = documentFields[layout].map((owner) => signatureFields[owner]);
  const fields = readFields(objects, dictionary?.get("AcroForm"), names, report);
  const pages = new Set<number>();
  const pageContents = new Set<number>();
  for (const number of pageNumbers(objects, dictionary?.get("Pages"), report)) {
    pages.add(number);
    const page = dictionaryOf(objects.get(number)?.value) ?? new Map<string, PdfValue>();
    for (const content of contentsOf(page)) pageContents.add(content);
    judgePage(page, number, { objects, fields }, report.at(`object ${number}`));
  }
  for (const [name, number] of fields) judgeField(objects.get(number), pages, report.at(name));
  return { catalog, pages, pageContents, fields };
}

function resolve(objects: Objects, value: PdfValue | undefined): PdfValue | undefined {
  return value?.kind === "reference" ? objects.get(value.number)?.value : value;
}

function readFields(
  objects: Objects,
  form: PdfValue | undefined,
  names: readonly FieldName[],
  report: Report,
): Map<FieldName, number> {
  const fields = new Map<FieldName, number>();
  const dictionary = dictionaryOf(resolve(objects, form));
  const flags = dictionary?.get("SigFlags");
  const numbers = referencesOf(resolve(objects, dictionary?.get("Fields"))) ?? [];
  for (const key of dictionary?.keys() ?? []) {
    if (key !== "Fields" && key !== "SigFlags") report.add("base.fields", key);
  }
  if (flags?.kind !== "number" || flags.value !== 3) report.add("base.fields", "SigFlags");
  for (const number of numbers) {
    const name = textOf(dictionaryOf(objects.get(number)?.value)?.get("T"));
    const known = names.find((field) => field === name);
    if (known === undefined || fields.has(known)) report.add("base.fields", `field in object ${number}`);
    else fields.set(known, number);
  }
  for (const name of names) if (!fields.has(name)) report.add("base.fields", `${name} is missing`);
  return fields;
}

/** Walks the page tree, each node once; gives the pages. */
function pageNumbers(objects: Objects, root: PdfValue | undefined, report: Report): readonly number[] {
  const pages: number[] = [];
  const seen = new Set<number>();
  const open = [referenceOf(root) ?? -1];
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    const node = dictionaryOf(objects.get(number)?.value);
    const type = nameOf(node?.get("Type"));
    const kids = type === "Pages" ? (referencesOf(node?.get("Kids")) ?? []) : [];
    if (seen.has(number) || open.length + seen.size + kids.length > 2 * maxPages) {
      report.add("base.pages", "no tree of few pages");
      break;
    }
    seen.add(number);
    open.push(...kids);
    if (type === "Page") pages.push(number);
    else if (type !== "Pages" || kids.length === 0) report.add("base.pages", `object ${number}`);
  }
  if (pages.length === 0) report.add("base.pages", "no page");
  return pages;
}

function contentsOf(page: PdfDictionary): readonly number[] {
  const contents = page.get("Contents");
  const single = referenceOf(contents);
  return single === undefined ? (referencesOf(contents) ?? []) : [single];
}

interface Form {
  objects: Objects;
  fields: ReadonlyMap<FieldName, number>;
}

function judgePage(page: PdfDictionary, number: number, { objects, fields }: Form, report: Report): void {
  for (const key of page.keys()) if (!pageKeys.includes(key)) report.add("base.pages", key);
  const annotations = page.get("Annots");
  const numbers = annotations === undefined ? [] : referencesOf(resolve(objects, annotations));
  if (numbers === undefined) report.add("base.annotation", "not a list of references");
  const widgets = [...fields.values()];
  // Among more annotations than there are fields, one of the first is a stranger or stands there twice.
  for (const [index, annotation] of (numbers ?? []).slice(0, widgets.length + 1).entries()) {
    const onThisPage = referenceOf(dictionaryOf(objects.get(annotation)?.value)?.get("P")) === number;
    const twice = numbers?.indexOf(annotation) !== index;
    if (!widgets.includes(annotation) || !onThisPage || twice)
      report.add("base.annotation", `object ${annotation}`);
  }
}

function judgeField(object: PdfObject | undefined, pages: ReadonlySet<number>, report: Report): void {
  const field = dictionaryOf(object?.value) ?? new Map<string, PdfValue>();
  const isEmpty = !field.has("V") && !field.has("AP");
  if (!isEmpty) report.add("base.fieldNotEmpty");
  for (const key of field.keys()) {
    if (!fieldKeys.includes(key) && key !== "V" && key !== "AP") report.add("base.fields", key);
  }
  const isWidget = nameOf(field.get("FT")) === "Sig" && nameOf(field.get("Subtype")) === "Widget";
  if (!isWidget || object?.stream !== undefined) report.add("base.fields", "not a signature field");
  if (!pages.has(referenceOf(field.get("P")) ?? -1)) report.add("base.fields", "on no page");
}
