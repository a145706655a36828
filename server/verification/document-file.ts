import "server-only";
import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";

const maxBytes = 32 * 1024 * 1024; // more than any document of ours

/** Says in a sentence why a file cannot be looked at. */
export class FileProblem extends Error {}

const problems: Record<string, string> = {
  ENOENT: "is not there.",
  EACCES: "may not be read by this account.",
};

/** Reads the file of a document, of at most 32 MiB; refuses what is no plain file without waiting for it. */
export function readDocumentFrom(file: string): Uint8Array {
  const handle = open(file);
  try {
    const found = fstatSync(handle);
    if (found.isDirectory()) throw new FileProblem(`${file} is a folder; name one file.`);
    if (!found.isFile()) throw new FileProblem(`${file} is no plain file.`);
    if (found.size > maxBytes)
      throw new FileProblem(
        `${file} is too big: ${found.size} bytes, where no document has more than ${maxBytes}.`,
      );
    return new Uint8Array(readFileSync(handle));
  } finally {
    closeSync(handle);
  }
}

function open(file: string): number {
  try {
    return openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)); // a pipe would wait for its writer
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    throw new FileProblem(`${file} ${problems[code] ?? `cannot be read: ${message}`}`);
  }
}
