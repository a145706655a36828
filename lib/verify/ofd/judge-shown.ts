import { certificateDate, certificateTags } from "@/lib/documents/certificate-values";
import { parsePlainDate } from "@/lib/domain/plain-date";
import type { Report } from "../findings";
import { objectsOf } from "./judge-objects";
import type { CertificateFields } from "./policy";
import type { OfdPackage } from "./read-package";
import { childOf } from "./xml/schema";

type ShownField = keyof typeof certificateTags;

// What every certificate shows; of the others the end of a registration wherever it is said, the rest where the profession has a row.
const alwaysShown: readonly ShownField[] = ["name", "number", "validTo", "authority", "issuedOn"];
const dateFields: readonly ShownField[] = ["birthDate", "validTo", "issuedOn", "endedOn"];

/** Stands for a character that is drawn as an outline. */
const outline = "\u0000";

/**
 * Judges whether the page shows what the metadata say. The semantic index leads from a name to the objects that show its
 * value: texts, and outlines for characters that readers cannot show as text. Spaces do not count.
 */
export function judgeShown(contents: OfdPackage, fields: CertificateFields, report: Report): void {
  const shown = shownTexts(contents, report);
  for (const [field, tag] of Object.entries(certificateTags) as [ShownField, string][]) {
    const text = shown.get(tag);
    const value = fields[field];
    const needed = alwaysShown.includes(field) || (field === "endedOn" && value !== undefined);
    const missing = text === undefined && needed;
    if (missing || (text !== undefined && !shows(text, drawnValue(field, value ?? "")))) {
      report.add("fields.notShown", field);
    }
  }
}

/** Gathers what the objects of each name show, in order. */
function shownTexts(contents: OfdPackage, report: Report): ReadonlyMap<string, string> {
  const objects = new Map(objectsOf(contents).map((object) => [object.attributes.get("ID") ?? "", object]));
  const page = childOf(childOf(contents.document, "Pages"), "Page")?.attributes.get("ID");
  const shown = new Map<string, string>();
  for (const tag of contents.index.children) {
    const name = tag.name.slice(tag.name.indexOf(":") + 1);
    for (const reference of tag.children) {
      const object = objects.get(reference.text);
      if (object === undefined || reference.attributes.get("PageRef") !== page)
        report.add("package.structure", `${name} refers to ${reference.text}`);
      if (object?.name === "ofd:TextObject")
        shown.set(name, (shown.get(name) ?? "") + (childOf(object, "TextCode")?.text ?? ""));
      if (object?.name === "ofd:PathObject") shown.set(name, (shown.get(name) ?? "") + outline);
    }
  }
  return shown;
}

function drawnValue(field: ShownField, value: string): string {
  const date = dateFields.includes(field) ? parsePlainDate(value) : undefined;
  return (date?.ok ? certificateDate(date.value) : value).replace(/\s/gu, "");
}

/** An outline stands for one character, which is none of those that every font has. */
function shows(text: string, value: string): boolean {
  const drawn = [...text.replace(/\s/gu, "")];
  const characters = [...value];
  return (
    drawn.length === characters.length &&
    characters.every((character, i) => (drawn[i] === outline ? character > "\u00ff" : drawn[i] === character))
  );
}
