import { equalBytes, toLatin1 } from "../../bytes";
import { OfdError } from "../ofd-error";
import { crc32 } from "./crc32";
import { inflate } from "./inflate";

/** The files of a package by their names, in the order in which they are packed. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

const maxFileSize = 4 * 1024 * 1024;
const maxUnpacked = 16 * 1024 * 1024;
const maxEntries = 100;

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 };
const endLength = 22;
const centralLength = 46;
const localLength = 30;
const zipVersion = 20;

// What both headers of an entry repeat: version, flags, method, time, checksum, sizes and length of the name.
const sharedLength = 24;

interface Entry {
  name: string;
  method: number;
  crc: number;
  packed: number;
  size: number;
  offset: number;
  /** The fields that the local header must repeat. */
  shared: Uint8Array;
}

/**
 * Reads a zip file in which every byte has its place: entries one after the other from the first byte, then the
 * directory in the same order, then its end. What other writers may put there besides (comments, extra fields, data
 * descriptors, encryption, zip64) is refused.
 */
export function readZip(bytes: Uint8Array): PackageFiles {
  if (bytes.length > maxFileSize) throw new OfdError("zip.tooLarge", `${bytes.length} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { entries, start } = readDirectory(bytes, view);
  const files = new Map<string, Uint8Array>();
  let position = 0;
  for (const entry of entries) {
    if (entry.offset !== position) throw new OfdError("zip.bytesBetween", entry.name);
    const dataStart = readLocalHeader(bytes, view, entry, start);
    position = dataStart + entry.packed;
    if (position > start) throw new OfdError("zip.header", entry.name);
    files.set(entry.name, unpack(entry, bytes.subarray(dataStart, position)));
  }
  if (position !== start) throw new OfdError("zip.bytesBetween", "before the directory");
  return files;
}

function readDirectory(bytes: Uint8Array, view: DataView): { entries: readonly Entry[]; start: number } {
  const end = bytes.length - endLength;
  if (end < 0 || view.getUint32(end, true) !== signatures.end) throw new OfdError("zip.end", "no end record");
  const count = view.getUint16(end + 10, true);
  const length = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  const plain =
    view.getUint32(end + 4, true) === 0 &&
    view.getUint16(end + 8, true) === count &&
    view.getUint16(end + 20, true) === 0;
  if (!plain || start + length !== end) throw new OfdError("zip.end", "end record");
  if (count > maxEntries) throw new OfdError("zip.tooLarge", `${count} entries`);
  const entries: Entry[] = [];
  let position = start;
  for (let i = 0; i < count; i++) {
    const entry = readEntry(bytes, view, position, end);
    entries.push(entry);
    position += centralLength + entry.name.length;
  }
  if (position !== end) throw new OfdError("zip.directory", "bytes after the directory");
  insistOnNames(entries);
  return { entries, start };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, end: number): Entry {
  if (at + centralLength > end || view.getUint32(at, true) !== signatures.central)
    throw new OfdError("zip.directory", "entry");
  const nameLength = view.getUint16(at + 28, true);
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  // Lengths of extra field and comment, disk, attributes inside and outside: all zero.
  const rest = bytes.subarray(at + 30, at + 42);
  const plain =
    view.getUint16(at + 4, true) === zipVersion &&
    view.getUint16(at + 6, true) === zipVersion &&
    flags === 0 &&
    (method === 0 || method === 8) &&
    rest.every((byte) => byte === 0);
  if (!plain || at + centralLength + nameLength > end) throw new OfdError("zip.directory", "entry");
  return {
    name: toLatin1(bytes.subarray(at + centralLength, at + centralLength + nameLength)),
    method,
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
    shared: bytes.subarray(at + 6, at + 6 + sharedLength),
  };
}

// Names of a package: parts of letters, digits, _ and -, with dots inside the last; so no "..", no absolute path, no backslash.
const namePattern = /^(?:[A-Za-z0-9_-]{1,40}\/){0,6}[A-Za-z0-9_-]{1,40}\.[A-Za-z0-9]{1,8}$/;

function insistOnNames(entries: readonly Entry[]): void {
  const seen = new Set<string>();
  let unpacked = 0;
  for (const { name, size } of entries) {
    if (!namePattern.test(name)) throw new OfdError("zip.name", name);
    if (seen.has(name.toLowerCase())) throw new OfdError("zip.duplicate", name);
    seen.add(name.toLowerCase());
    unpacked += size;
  }
  if (unpacked > maxUnpacked) throw new OfdError("zip.tooLarge", `${unpacked} bytes unpacked`);
}

/** Insists that the header before the data says what the directory says; gives where the data begins. */
function readLocalHeader(bytes: Uint8Array, view: DataView, entry: Entry, limit: number): number {
  const at = entry.offset;
  const nameStart = at + localLength;
  const dataStart = nameStart + entry.name.length;
  const same =
    dataStart <= limit &&
    view.getUint32(at, true) === signatures.local &&
    equalBytes(bytes.subarray(at + 4, at + 4 + sharedLength), entry.shared) &&
    view.getUint16(at + 28, true) === 0 &&
    toLatin1(bytes.subarray(nameStart, dataStart)) === entry.name;
  if (!same) throw new OfdError("zip.header", entry.name);
  return dataStart;
}

function unpack(entry: Entry, data: Uint8Array): Uint8Array {
  if (entry.method === 0 && entry.packed !== entry.size) throw new OfdError("zip.data", entry.name);
  const content = entry.method === 0 ? data : inflate(data, entry.size);
  if (crc32(content) !== entry.crc) throw new OfdError("zip.checksum", entry.name);
  return content;
}
