// Inflates the streams of an untrusted PDF, each and all together within limits.
import { constants, inflateSync } from "node:zlib";
import { decodePDFRawStream, PDFContext, PDFRawStream } from "pdf-lib";
import { BombError, find, valuesOf } from "./pdf-syntax.mjs";

const flate = new Set(["FlateDecode", "Fl"]);
const textual = new Map([
  ...["LZWDecode", "ASCII85Decode", "ASCIIHexDecode", "RunLengthDecode"].map((name) => [name, name]),
  ["LZW", "LZWDecode"],
  ["A85", "ASCII85Decode"],
  ["AHx", "ASCIIHexDecode"],
  ["RL", "RunLengthDecode"],
]);
const maxFilters = 4;

/** Gives the names of a stream's filters in order; undefined when they are not written down plainly and once. */
function filtersOf(dictionary) {
  const values = valuesOf(dictionary, "Filter");
  if (values.length > 1) return undefined;
  const [value] = values;
  if (!value || (value.kind === "word" && value.value === "null")) return [];
  const items = value.kind === "array" ? value.items : [value];
  return items.every((item) => item.kind === "name") ? items.map((item) => item.value) : undefined;
}

/** Inflates deflated data, also when they are cut off; undefined when they are not deflated at all. */
function inflate(data, limit) {
  try {
    return inflateSync(data, { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    if (error.code === "ERR_BUFFER_TOO_LARGE") throw new BombError(`a stream inflates beyond ${limit} bytes`);
    return undefined;
  }
}

/** Gives an object stream's bytes; undefined when they cannot be read or are coded as no honest producer codes them. */
export function inflateObjectStream(bytes, start, dictionary, { limits, inflated }) {
  const filters = filtersOf(dictionary);
  const parameters = valuesOf(dictionary, "DecodeParms").concat(valuesOf(dictionary, "DP"));
  if (!filters || filters.length > 1 || parameters.some((value) => value.kind !== "word")) return undefined;
  const end = find(bytes, "endstream", start);
  if (filters.length === 0) return end < 0 ? undefined : bytes.subarray(start, end);
  if (!flate.has(filters[0])) return undefined;
  const data = inflate(bytes.subarray(start), limits.objectStreamBytes);
  inflated.spend(data?.length ?? 0);
  return data;
}

/** Decodes any other stream as far as its filters are known, only to see that it stays within the limits. */
export function measureStream(bytes, start, dictionary, { limits, inflated }) {
  if (start < 0) return;
  const filters = filtersOf(dictionary) ?? ["FlateDecode"];
  if (filters.length > maxFilters) throw new BombError("too many filters on one stream");
  const end = find(bytes, "endstream", start);
  let data = bytes.subarray(start, end < 0 ? bytes.length : end);
  for (const [index, filter] of filters.entries()) {
    if (flate.has(filter)) {
      const input = index === 0 ? bytes.subarray(start) : data;
      data = inflate(input, limits.streamBytes);
    } else if (textual.has(filter)) {
      data = decode(data, textual.get(filter), limits.streamBytes);
    } else return;
    if (!data) return;
    inflated.spend(data.length);
  }
}

function decode(data, filter, limit) {
  capLibrary(undefined, limit);
  const context = PDFContext.create();
  try {
    return decodePDFRawStream(PDFRawStream.of(context.obj({ Filter: filter }), data)).decode();
  } catch (error) {
    if (error instanceof BombError) throw error;
    return undefined;
  }
}

const decodeStream = findDecodeStream();
const ensureBuffer = decodeStream.ensureBuffer;

/** The library's decoders all grow their buffer through one method of a class that it does not export. */
function findDecodeStream() {
  const context = PDFContext.create();
  const sample = decodePDFRawStream(
    PDFRawStream.of(context.obj({ Filter: "ASCIIHexDecode" }), new Uint8Array([0x3e])),
  );
  const prototype = Object.getPrototypeOf(Object.getPrototypeOf(sample));
  if (typeof prototype.ensureBuffer !== "function") throw new Error("pdf-lib's decoders have changed");
  return prototype;
}

/** Makes the library's own decoders stop at a size for each stream, and at a budget for all of them. */
export function capLibrary(budget, streamLimit) {
  decodeStream.ensureBuffer = function ensureCapped(requested) {
    if (requested > streamLimit) throw new BombError("a stream decodes beyond its limit");
    const before = this.buffer.byteLength;
    const buffer = ensureBuffer.call(this, requested);
    budget?.spend(buffer.byteLength - before);
    return buffer;
  };
}
