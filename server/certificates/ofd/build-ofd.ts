import "server-only";
import type { ImageElement, LayoutElement, LayoutPage } from "../layout/model";
import { type DrawnLayer, drawElements, type Numbers, type Resources } from "./draw-elements";
import { subsetOf } from "./fonts";
import type { OfdFiles, OfdImages, OfdInfo } from "./model";
import { decimals, escapeXml, foreignXmlFile, textElement, xmlFile } from "./xml";

const pageId = 1;
const templateId = 2;

const formats = [
  { format: "JPEG", ending: "jpg", magic: "\xff\xd8\xff" },
  { format: "PNG", ending: "png", magic: "\x89PNG" },
] as const;

interface ImageResource {
  id: number;
  format: string;
  file: string;
  bytes: Uint8Array;
}

function imageResource(name: string, bytes: Uint8Array, id: number): ImageResource {
  const start = Buffer.from(bytes.subarray(0, 4)).toString("latin1");
  const found = formats.find(({ magic }) => start.startsWith(magic));
  if (!found) throw new Error(`The picture ${name} is neither JPEG nor PNG`);
  return { id, format: found.format, file: `${name}.${found.ending}`, bytes };
}

function countFrom(first: number): Numbers & { last(): number } {
  let number = first - 1;
  return { next: () => ++number, last: () => number };
}

/**
 * Builds the files of an OFD document of one page (GB/T 33190-2016), complete but unsigned: what the layout marks as
 * template in a page template, the rest on the page. The same input gives the same bytes. Throws UndrawableText when no font
 * has a character, and an error when a picture is missing.
 */
export async function buildOfd(page: LayoutPage, images: OfdImages, info: OfdInfo): Promise<OfdFiles> {
  const numbers = countFrom(templateId + 1);
  const pictures = pictureResources(page, images, numbers);
  const resources: Resources = {
    fonts: new Map(),
    images: new Map(pictures.map(({ name, resource }) => [name, resource.id])),
  };
  const layer = async (elements: readonly LayoutElement[]) => {
    const id = numbers.next();
    const drawn = await drawElements(elements, { numbers, resources, imageTags: info.index.images });
    return { id, drawn };
  };
  const parts = splitPage(page);
  const [background, body] = [await layer(parts.template), await layer(parts.body)];
  const fonts = await fontResources(resources);
  const files = new Map<string, Uint8Array>();
  for (const { file, bytes } of [...fonts, ...pictures.map(({ resource }) => resource)])
    files.set(`Doc_0/Res/${file}`, bytes);
  files.set("OFD.xml", packageFile(info));
  files.set("Doc_0/PublicRes.xml", fontsFile(fonts));
  files.set("Doc_0/DocumentRes.xml", imagesFile(pictures.map(({ resource }) => resource)));
  files.set("Doc_0/TPLS/Tpl_0/Content.xml", contentFile(page, "Background", background));
  files.set("Doc_0/Pages/Page_0/Content.xml", contentFile(page, "Body", body));
  files.set("Doc_0/Tags/CustomTags.xml", tagsFile(info));
  files.set("Doc_0/Tags/Tag_0.xml", indexFile(info, [...background.drawn.tagged, ...body.drawn.tagged]));
  files.set("Doc_0/Document.xml", documentFile(page, numbers.last()));
  return files;
}

/**
 * Parts what is on the template from what is on the page. A template is painted first, so what the layout paints before its
 * first template element, as a watermark, goes with the template: otherwise it would cover it.
 */
function splitPage({ elements }: LayoutPage): { template: LayoutElement[]; body: LayoutElement[] } {
  const isTemplate = (element: LayoutElement) => element.kind !== "image" && element.template === true;
  const first = elements.findIndex(isTemplate);
  const parts = { template: [] as LayoutElement[], body: [] as LayoutElement[] };
  elements.forEach((element, i) => {
    parts[i < first || isTemplate(element) ? "template" : "body"].push(element);
  });
  return parts;
}

/** Numbers the pictures that the page shows. */
function pictureResources(page: LayoutPage, images: OfdImages, numbers: Numbers) {
  const shown = new Set<ImageElement["image"]>();
  for (const element of page.elements) if (element.kind === "image") shown.add(element.image);
  return [...shown].map((name) => {
    const bytes = images[name];
    if (!bytes) throw new Error(`The picture ${name} is missing`);
    return { name, resource: imageResource(name, bytes, numbers.next()) };
  });
}

interface FontResource {
  id: number;
  name: string;
  file: string;
  bytes: Uint8Array;
}

const fontResources = ({ fonts }: Resources): Promise<FontResource[]> =>
  Promise.all(
    [...fonts].map(async ([face, { id, characters }]) => ({
      id,
      name: face.font.postscriptName ?? face.name,
      file: `font_${id}.ttf`,
      bytes: await subsetOf(face, characters),
    })),
  );

function packageFile(info: OfdInfo): Uint8Array {
  if (!/^[0-9a-f]{32}$/.test(info.documentId)) throw new Error("A document id is 32 hexadecimal digits");
  const datas = info.metadata.map(
    ([name, value]) => `<ofd:CustomData Name="${escapeXml(name)}">${escapeXml(value)}</ofd:CustomData>`,
  );
  const about =
    textElement("DocID", info.documentId) +
    textElement("Title", info.title) +
    textElement("Author", info.author) +
    textElement("Subject", info.subject) +
    textElement("CreationDate", info.createdOn) +
    textElement("Creator", info.creator.name) +
    textElement("CreatorVersion", info.creator.version) +
    `<ofd:CustomDatas>${datas.join("")}</ofd:CustomDatas>`;
  return xmlFile(
    'OFD Version="1.1" DocType="OFD"',
    `<ofd:DocBody><ofd:DocInfo>${about}</ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>`,
  );
}

const physicalBox = ({ width, height }: LayoutPage) =>
  textElement("PhysicalBox", decimals(0, 0, width, height));

const documentFile = (page: LayoutPage, lastNumber: number): Uint8Array =>
  xmlFile(
    "Document",
    `<ofd:CommonData><ofd:MaxUnitID>${lastNumber}</ofd:MaxUnitID><ofd:PageArea>${physicalBox(page)}</ofd:PageArea>` +
      "<ofd:PublicRes>PublicRes.xml</ofd:PublicRes><ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>" +
      `<ofd:TemplatePage ID="${templateId}" BaseLoc="TPLS/Tpl_0/Content.xml" ZOrder="Background"/></ofd:CommonData>` +
      `<ofd:Pages><ofd:Page ID="${pageId}" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages>` +
      "<ofd:CustomTags>Tags/CustomTags.xml</ofd:CustomTags>",
  );

function contentFile(
  page: LayoutPage,
  type: "Background" | "Body",
  { id, drawn }: { id: number; drawn: DrawnLayer },
): Uint8Array {
  const template = type === "Body" ? `<ofd:Template TemplateID="${templateId}" ZOrder="Background"/>` : "";
  return xmlFile(
    "Page",
    `<ofd:Area>${physicalBox(page)}</ofd:Area>${template}` +
      `<ofd:Content><ofd:Layer ID="${id}" Type="${type}">${drawn.xml}</ofd:Layer></ofd:Content>`,
  );
}

function fontsFile(fonts: readonly FontResource[]): Uint8Array {
  const entries = fonts.map(
    ({ id, name, file }) =>
      `<ofd:Font ID="${id}" FontName="${escapeXml(name)}" FamilyName="${escapeXml(`Embedded ${name}`)}">` +
      `${textElement("FontFile", file)}</ofd:Font>`,
  );
  return xmlFile('Res BaseLoc="Res"', `<ofd:Fonts>${entries.join("")}</ofd:Fonts>`);
}

function imagesFile(images: readonly ImageResource[]): Uint8Array {
  const entries = images.map(
    ({ id, format, file }) =>
      `<ofd:MultiMedia ID="${id}" Type="Image" Format="${format}">${textElement("MediaFile", file)}</ofd:MultiMedia>`,
  );
  return xmlFile('Res BaseLoc="Res"', `<ofd:MultiMedias>${entries.join("")}</ofd:MultiMedias>`);
}

const tagsFile = ({ index }: OfdInfo): Uint8Array =>
  xmlFile(
    "CustomTags",
    `<ofd:CustomTag TypeID="${escapeXml(index.type)}"><ofd:FileLoc>Tag_0.xml</ofd:FileLoc></ofd:CustomTag>`,
  );

/** Writes which objects of the page show which value. */
function indexFile({ index }: OfdInfo, tagged: DrawnLayer["tagged"]): Uint8Array {
  const byTag = new Map<string, number[]>();
  for (const { tag, objects } of tagged) byTag.set(tag, [...(byTag.get(tag) ?? []), ...objects]);
  const entries = [...byTag].map(([tag, objects]) => {
    if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(tag)) throw new Error(`${tag} is no name of a value`);
    const references = objects.map((id) => `<ofd:ObjectRef PageRef="${pageId}">${id}</ofd:ObjectRef>`);
    return `<zz:${tag}>${references.join("")}</zz:${tag}>`;
  });
  return foreignXmlFile("eCertificate", index.namespace, entries.join(""));
}
