import { type PdfFile, readCatalog, resolve, resolveDictionary } from "./read-file";
import { PdfReference, type PdfValue } from "./read-syntax";

/** An image of the base document that an appearance shows again. */
export interface PageImage {
  objectNumber: number;
  width: number;
  height: number;
}

/** Finds an image by its name in the resources of the pages; throws when no page has it. */
export function findPageImage(file: PdfFile, name: string): PageImage {
  const found = searchPages(file, readCatalog(file).dictionary.get("Pages"), name);
  if (!found) throw new Error(`No page of the PDF has an image ${name}`);
  const image = resolveDictionary(file, found, "image");
  const [width, height] = [image.get("Width"), image.get("Height")];
  if (typeof width !== "number" || typeof height !== "number")
    throw new Error(`The image ${name} has no size`);
  return { objectNumber: found.number, width, height };
}

function searchPages(file: PdfFile, value: PdfValue | undefined, name: string): PdfReference | undefined {
  const node = resolveDictionary(file, value, "page");
  const kids = resolve(file, node.get("Kids"));
  for (const kid of Array.isArray(kids) ? kids : []) {
    const found = searchPages(file, kid, name);
    if (found) return found;
  }
  const resources = node.get("Resources");
  if (resources === undefined) return undefined;
  const objects = resolveDictionary(file, resources, "resources").get("XObject");
  const image = objects && resolveDictionary(file, objects, "list of images").get(name);
  return image instanceof PdfReference ? image : undefined;
}
