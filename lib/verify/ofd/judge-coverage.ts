import { toBase64 } from "../bytes";
import type { VerifierCrypto } from "../crypto-port";
import type { Report } from "../findings";
import { oids } from "../oids";
import type { Sealing } from "../sm2/read-seal";
import { places } from "./places";
import type { OfdPackage } from "./read-package";
import type { XmlElement } from "./xml/read-xml";
import { childOf, childrenOf } from "./xml/schema";

/** The two files that cannot cover themselves. */
const uncoverable: readonly string[] = [places.signature, places.signedValue];

/** Judges Signature.xml: that it names every file with its right digest, the algorithms, the places and the stamp. */
export async function judgeCoverage(
  contents: OfdPackage,
  sealing: Sealing | undefined,
  crypto: VerifierCrypto,
  report: Report,
): Promise<void> {
  const info = childOf(contents.signature, "SignedInfo");
  const references = childOf(info, "References");
  if (childOf(info, "SignatureMethod")?.text !== oids.sm2WithSm3)
    report.add("sealing.algorithm", "SignatureMethod");
  if (references?.attributes.get("CheckMethod") !== oids.sm3) report.add("sealing.algorithm", "CheckMethod");
  if (childOf(contents.signature, "SignedValue")?.text !== `/${places.signedValue}`)
    report.add("sealing.path", "SignedValue");
  if (childOf(childOf(info, "Seal"), "BaseLoc")?.text !== `/${places.seal}`)
    report.add("sealing.path", "Seal");
  await judgeReferences(childrenOf(references, "Reference"), contents, crypto, report);
  if (sealing === undefined) return;
  const claimed = childOf(info, "SignatureDateTime")?.text;
  if (claimed !== compactTime(sealing.at)) report.add("sealing.time", claimed ?? "");
  judgeStamp(childOf(info, "StampAnnot"), contents, sealing, report);
}

async function judgeReferences(
  references: readonly XmlElement[],
  { files }: OfdPackage,
  crypto: VerifierCrypto,
  report: Report,
): Promise<void> {
  const covered = new Set<string>();
  for (const reference of references) {
    const path = (reference.attributes.get("FileRef") ?? "").slice(1);
    const bytes = files.get(path);
    if (bytes === undefined || covered.has(path) || uncoverable.includes(path)) {
      report.add("sealing.reference", path);
      continue;
    }
    covered.add(path);
    if (childOf(reference, "CheckValue")?.text !== toBase64(await crypto.sm3(bytes)))
      report.at(path).add("sealing.digest");
  }
  for (const path of files.keys())
    if (!covered.has(path) && !uncoverable.includes(path)) report.at(path).add("sealing.uncovered");
}

/** Writes an instant as YYYYMMDDHHMMSSZ. */
const compactTime = (at: Date) => `${at.toISOString().slice(0, 19).replace(/[-:T]/g, "")}Z`;

/** The seal stands on the page, wholly, in the size that it was made for. */
function judgeStamp(
  stamp: XmlElement | undefined,
  { document }: OfdPackage,
  { seal }: Sealing,
  report: Report,
): void {
  const page = childOf(childOf(document, "Pages"), "Page");
  const area = childOf(childOf(document, "CommonData"), "PageArea");
  const [left = 0, top = 0, pageWidth = 0, pageHeight = 0] = numbersOf(childOf(area, "PhysicalBox")?.text);
  const [x = 0, y = 0, width = 0, height = 0] = numbersOf(stamp?.attributes.get("Boundary"));
  const onPage = x >= left && y >= top && x + width <= left + pageWidth && y + height <= top + pageHeight;
  const rightSize = width === seal.picture.width && height === seal.picture.height;
  const rightPage = stamp?.attributes.get("PageRef") === page?.attributes.get("ID");
  if (!onPage || !rightSize || !rightPage)
    report.add("sealing.stamp", stamp?.attributes.get("Boundary") ?? "");
}

const numbersOf = (text: string | undefined) => (text ?? "").split(" ").map(Number);
