import { startsWith } from "../bytes";
import type { Report } from "../findings";
import type { OfdPackage } from "./read-package";
import type { XmlElement } from "./xml/read-xml";
import { childOf, childrenOf } from "./xml/schema";

/** Judges what must agree across the files: identifiers, references to fonts, images and templates, sizes, formats. */
export function judgeObjects(contents: OfdPackage, report: Report): void {
  judgeIdentifiers(contents, report);
  judgeResources(contents, report);
  const fonts = new Set(
    contents.resources.flatMap((res) => idsOf(childrenOf(childOf(res, "Fonts"), "Font"))),
  );
  const images = new Set(
    contents.resources.flatMap((res) => idsOf(childrenOf(childOf(res, "MultiMedias"), "MultiMedia"))),
  );
  const [page, ...templates] = contents.pages;
  const templateIds = idsOf(childrenOf(childOf(contents.document, "CommonData"), "TemplatePage"));
  const used = childrenOf(page, "Template").map((template) => template.attributes.get("TemplateID") ?? "");
  if (templateIds.join(" ") !== used.join(" ")) report.add("package.structure", "templates");
  if (templates.some((template) => childOf(template, "Template") !== undefined))
    report.add("package.structure", "a template of a template");
  for (const object of objectsOf(contents)) {
    if (object.name === "ofd:TextObject") judgeText(object, fonts, report);
    if (object.name === "ofd:ImageObject") judgeImage(object, images, report);
  }
}

/** Lists everything drawn on the page and its templates. */
export function objectsOf({ pages }: OfdPackage): readonly XmlElement[] {
  return pages.flatMap((page) =>
    childrenOf(childOf(page, "Content"), "Layer").flatMap(({ children }) => children),
  );
}

const idOf = (element: XmlElement) => element.attributes.get("ID") ?? "";
const idsOf = (elements: readonly XmlElement[]) => elements.map(idOf);

function judgeIdentifiers({ document, resources, pages }: OfdPackage, report: Report): void {
  const common = childOf(document, "CommonData");
  const seen = new Set<string>();
  const visit = (element: XmlElement): void => {
    const id = element.attributes.get("ID");
    if (id !== undefined && seen.has(id)) report.add("package.structure", `identifier ${id} twice`);
    if (id !== undefined) seen.add(id);
    for (const child of element.children) visit(child);
  };
  for (const element of [document, ...resources, ...pages]) visit(element);
  const largest = Number(childOf(common, "MaxUnitID")?.text);
  if ([...seen].some((id) => Number(id) > largest)) report.add("package.structure", "MaxUnitID");
}

function judgeResources({ resources, files }: OfdPackage, report: Report): void {
  for (const resource of resources) {
    const base = `Doc_0/${resource.attributes.get("BaseLoc") ?? ""}/`;
    for (const font of childrenOf(childOf(resource, "Fonts"), "Font")) {
      const name = base + (childOf(font, "FontFile")?.text ?? "");
      if (!startsWith(files.get(name) ?? new Uint8Array(), "\x00\x01\x00\x00", 0))
        report.add("package.font", name);
    }
    for (const media of childrenOf(childOf(resource, "MultiMedias"), "MultiMedia")) {
      const name = base + (childOf(media, "MediaFile")?.text ?? "");
      const magic = media.attributes.get("Format") === "PNG" ? "\x89PNG\r\n\x1a\n" : "\xff\xd8\xff";
      if (!startsWith(files.get(name) ?? new Uint8Array(), magic, 0)) report.add("package.image", name);
    }
  }
}

/** Readers pile glyphs up when there are not as many advances as glyphs but one. */
function judgeText(object: XmlElement, fonts: ReadonlySet<string>, report: Report): void {
  const code = childOf(object, "TextCode");
  const glyphs = [...(code?.text ?? "")].length;
  if (!fonts.has(object.attributes.get("Font") ?? ""))
    report.add("package.font", `of object ${idOf(object)}`);
  if (countAdvances(code?.attributes.get("DeltaX")) !== glyphs - 1)
    report.add("package.structure", `advances of object ${idOf(object)}`);
}

function countAdvances(advances: string | undefined): number {
  if (advances === undefined) return 0;
  const tokens = advances.split(" ");
  let count = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i] === "g") {
      count += Number(tokens[i + 1]);
      i += 2;
    } else count++;
  }
  return count;
}

/** Readers draw an image in the size of its matrix, which must be that of its boundary. */
function judgeImage(object: XmlElement, images: ReadonlySet<string>, report: Report): void {
  const [, , width, height] = (object.attributes.get("Boundary") ?? "").split(" ");
  const matrix = object.attributes.get("CTM");
  if (matrix !== `${width} 0 0 ${height} 0 0` || !images.has(object.attributes.get("ResourceID") ?? ""))
    report.add("package.image", `of object ${idOf(object)}`);
}
