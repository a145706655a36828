import type { Report } from "../findings";
import { OfdError } from "./ofd-error";
import { places } from "./places";
import { readXml, type XmlElement } from "./xml/read-xml";
import {
  customTagsRule,
  documentRule,
  ofdNamespace,
  ofdRule,
  pageRule,
  resourceRule,
  signatureRule,
  signaturesRule,
  tagRule,
} from "./xml/rules";
import { childOf, childrenOf, type ElementRule, judgeElement } from "./xml/schema";
import type { PackageFiles } from "./zip/read-zip";

/** The parsed files of a package; `pages` are the page and its templates. */
export interface OfdPackage {
  files: PackageFiles;
  ofd: XmlElement;
  document: XmlElement;
  resources: readonly XmlElement[];
  pages: readonly XmlElement[];
  /** The semantic index. */
  index: XmlElement;
  signature: XmlElement;
}

/** Walks through a package as readers do and gathers what it reaches; reports what it does not. */
class Walk {
  private readonly reached = new Set<string>([places.seal, places.signedValue]);

  constructor(
    private readonly files: PackageFiles,
    private readonly report: Report,
  ) {}

  /** Takes a file; throws when it is missing. */
  take(path: string): Uint8Array {
    const bytes = this.files.get(path);
    if (bytes === undefined) throw new OfdError("package.missing", path);
    if (this.reached.has(path)) this.report.add("package.path", `${path} twice`);
    this.reached.add(path);
    return bytes;
  }

  /** Takes a file of XML and judges it by its rule. */
  xml(path: string, name: string, rule: ElementRule): XmlElement {
    const element = readXml(this.take(path));
    const here = this.report.at(path);
    if (element.name !== `ofd:${name}`) here.add("xml.element", element.name);
    judgeElement(element, rule, here);
    return element;
  }

  /** Reports the files that nothing leads to. */
  end(): void {
    for (const path of this.files.keys())
      if (!this.reached.has(path)) this.report.add("package.unexpectedFile", path);
    for (const path of [places.seal, places.signedValue])
      if (!this.files.has(path)) throw new OfdError("package.missing", path);
  }
}

/** Reads every file of a package and judges its form; throws OfdError when there is none to go on with. */
export function readPackage(files: PackageFiles, report: Report): OfdPackage {
  const walk = new Walk(files, report);
  const ofd = walk.xml(places.root, "OFD", ofdRule);
  const document = walk.xml(places.document, "Document", documentRule);
  const common = childOf(document, "CommonData");
  const resourcePaths = [...childrenOf(common, "PublicRes"), ...childrenOf(common, "DocumentRes")];
  const resources = resourcePaths.map(({ text }) => readResource(walk, `Doc_0/${text}`));
  const pages = [
    ...childrenOf(childOf(document, "Pages"), "Page"),
    ...childrenOf(common, "TemplatePage"),
  ].map((page) => walk.xml(`Doc_0/${page.attributes.get("BaseLoc") ?? ""}`, "Page", pageRule));
  const index = readIndex(walk, `Doc_0/${childOf(document, "CustomTags")?.text ?? ""}`, report);
  walk.xml(places.signatures, "Signatures", signaturesRule);
  const signature = walk.xml(places.signature, "Signature", signatureRule);
  walk.end();
  return { files, ofd, document, resources, pages, index, signature };
}

function readResource(walk: Walk, path: string): XmlElement {
  const resource = walk.xml(path, "Res", resourceRule);
  for (const name of mediaOf(resource)) walk.take(name);
  return resource;
}

/** Lists the paths of a resource file's fonts and images. */
function mediaOf(resource: XmlElement): readonly string[] {
  const base = `Doc_0/${resource.attributes.get("BaseLoc") ?? ""}/`;
  const items = [
    ...childrenOf(childOf(resource, "Fonts"), "Font").map((font) => childOf(font, "FontFile")),
    ...childrenOf(childOf(resource, "MultiMedias"), "MultiMedia").map((media) => childOf(media, "MediaFile")),
  ];
  return items.map((item) => base + (item?.text ?? ""));
}

/** File names in the list of indexes are relative to it. */
const besideOf = (path: string, name: string) => path.slice(0, path.lastIndexOf("/") + 1) + name;

function readIndex(walk: Walk, path: string, report: Report): XmlElement {
  const list = walk.xml(path, "CustomTags", customTagsRule);
  const indexPath = besideOf(path, childOf(childOf(list, "CustomTag"), "FileLoc")?.text ?? "");
  const index = readXml(walk.take(indexPath));
  const here = report.at(indexPath);
  const prefix = index.name.slice(0, index.name.indexOf(":"));
  const declared = [...index.attributes.keys()].sort().join(" ");
  if (
    prefix === "ofd" ||
    declared !== ["xmlns:ofd", `xmlns:${prefix}`].sort().join(" ") ||
    index.attributes.get("xmlns:ofd") !== ofdNamespace
  ) {
    here.add("xml.attribute", index.name);
  }
  if (index.text !== "") here.add("xml.element", "text in the index");
  for (const tag of index.children) {
    if (!tag.name.startsWith(`${prefix}:`)) here.add("xml.element", tag.name);
    judgeElement(tag, tagRule, here);
  }
  return index;
}
