import { reportDerError } from "../cms/report-der-error";
import { type DerElement, readFirstDer } from "../der/read-der";
import type { Report } from "../findings";
import {
  dictionaryOf,
  equalDictionaries,
  nameOf,
  type PdfDictionary,
  type PdfString,
  type PdfValue,
  textOf,
} from "./values";

/** A signature dictionary as it was read; `contents` and `covered` are missing when they could not be. */
export interface SignatureValue {
  kind: "party" | "timestamp";
  /** The time that the signer claims; undefined when it has none. */
  claimedAt: Date | undefined;
  name: string | undefined;
  /** The CMS or time stamp token. */
  contents: DerElement | undefined;
  /** The bytes that are signed: before and after /Contents. */
  covered: readonly [Uint8Array, Uint8Array] | undefined;
}

const partyKeys = ["Type", "Filter", "SubFilter", "ByteRange", "Contents", "M", "Name", "Reason"];
const timestampKeys = ["Type", "Filter", "SubFilter", "ByteRange", "Contents"];

const docMdp: PdfValue = {
  kind: "dictionary",
  entries: new Map<string, PdfValue>([
    ["Type", { kind: "name", value: "SigRef" }],
    ["TransformMethod", { kind: "name", value: "DocMDP" }],
    [
      "TransformParams",
      {
        kind: "dictionary",
        entries: new Map<string, PdfValue>([
          ["Type", { kind: "name", value: "TransformParams" }],
          ["P", { kind: "number", value: 2 }],
          ["V", { kind: "name", value: "1.2" }],
        ]),
      },
    ],
  ]),
};

/** What a signature dictionary has to be by its place in the file. */
export interface SignaturePlace {
  kind: "party" | "timestamp";
  /** The first signature says what may follow it (DocMDP, level 2); no other does. */
  certifies: boolean;
  /** End of the revision that it stands in. */
  end: number;
}

/** Reads a signature dictionary, judging its form: keys, sub-filter, DocMDP, /ByteRange and the string in its gap. */
export function readSignature(
  bytes: Uint8Array,
  dictionary: PdfDictionary,
  place: SignaturePlace,
  report: Report,
): SignatureValue {
  const isParty = place.kind === "party";
  const keys = isParty ? [...partyKeys, ...(place.certifies ? ["Reference"] : [])] : timestampKeys;
  for (const key of dictionary.keys()) if (!keys.includes(key)) report.add("signature.dictionary", key);
  const demanded = [
    ["Type", isParty ? "Sig" : "DocTimeStamp"],
    ["Filter", "Adobe.PPKLite"],
    ["SubFilter", isParty ? "ETSI.CAdES.detached" : "ETSI.RFC3161"],
  ] as const;
  for (const [key, name] of demanded) {
    if (nameOf(dictionary.get(key)) !== name) report.add("signature.dictionary", key);
  }
  if (place.certifies) judgeDocMdp(dictionary.get("Reference"), report);
  const claimedAt = isParty ? readClaimedTime(dictionary.get("M"), report) : undefined;
  const contents = dictionary.get("Contents");
  const string = contents?.kind === "string" ? contents : undefined;
  if (string === undefined) report.add("byteRange.gap", "no Contents");
  return {
    kind: place.kind,
    claimedAt,
    name: textOf(dictionary.get("Name")),
    contents: string === undefined ? undefined : readContents(bytes, string, report),
    covered: string === undefined ? undefined : coveredBytes(bytes, dictionary, string, place.end, report),
  };
}

/** Insists on exactly one reference: DocMDP with level 2, which allows signing and nothing else that matters here. */
function judgeDocMdp(value: PdfValue | undefined, report: Report): void {
  const references = value?.kind === "array" ? value.items : [];
  const [reference, ...more] = references.map(dictionaryOf);
  const expected = dictionaryOf(docMdp);
  const right = reference !== undefined && expected !== undefined && equalDictionaries(reference, expected);
  if (!right || more.length > 0) report.add("signature.docMdp");
}

/** Reads /M, which must be written as we do: to the second, in +08'00'. */
function readClaimedTime(value: PdfValue | undefined, report: Report): Date | undefined {
  const text = textOf(value) ?? "";
  const parts = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\+08'00'$/.exec(text);
  const [, year, month, day, hour, minute, second] = parts ?? [];
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}+08:00`);
  if (parts !== null && !Number.isNaN(at.getTime())) return at;
  report.add("signature.claimedTime", text.slice(0, 40));
  return undefined;
}

/** Insists on `[0 a b rest]` with exactly the string between a and b, and the revision's end after the rest. */
function coveredBytes(
  bytes: Uint8Array,
  dictionary: PdfDictionary,
  { start, end }: PdfString,
  revisionEnd: number,
  report: Report,
): readonly [Uint8Array, Uint8Array] {
  const value = dictionary.get("ByteRange");
  const items = value?.kind === "array" ? value.items.slice(0, 5) : [];
  const numbers = items.map((item) => (item.kind === "number" ? item.value : Number.NaN));
  const [first, before, after, rest] = numbers;
  if (numbers.length !== 4 || first !== 0) report.add("byteRange.shape", numbers.join(" "));
  if (before !== start || after !== end) report.add("byteRange.gap", numbers.join(" "));
  if ((after ?? 0) + (rest ?? 0) !== revisionEnd) report.add("byteRange.end", numbers.join(" "));
  return [bytes.subarray(0, start), bytes.subarray(end, revisionEnd)];
}

/** Takes the DER out of /Contents; what follows it must be zeros, and all of it lower-case digits as we write them. */
function readContents(bytes: Uint8Array, string: PdfString, report: Report): DerElement | undefined {
  const digits = bytes.subarray(string.start + 1, string.end - 1);
  if (!string.hexadecimal || !digits.every(isLowerCaseDigit)) report.add("contents.encoding");
  try {
    const element = readFirstDer(string.bytes);
    const padding = string.bytes.subarray(element.bytes.length);
    if (padding.some((byte) => byte !== 0)) report.add("contents.padding");
    return element;
  } catch (error) {
    reportDerError(error, "cms.structure", report);
    return undefined;
  }
}

const isLowerCaseDigit = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x66);
