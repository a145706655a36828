import "server-only";
import { randomUUID } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import path from "node:path";

/** Writes a new folder, readable for this account alone; it appears complete or not at all, and the first to write it wins. */
export function writeOnce(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  const incoming = `${folder}.${randomUUID()}`;
  mkdirSync(/* turbopackIgnore: true */ incoming, { recursive: true, mode: 0o700 });
  try {
    for (const [name, content] of Object.entries(files))
      writeThrough(path.join(/* turbopackIgnore: true */ incoming, name), content);
    renameSync(incoming, folder);
    syncFolder(path.dirname(folder));
  } catch (error) {
    if (!existsSync(folder)) throw error; // a folder with files is never replaced by a rename
  } finally {
    rmSync(incoming, { recursive: true, force: true });
  }
}

function writeThrough(file: string, content: string | Uint8Array): void {
  const handle = openSync(file, "wx", 0o600);
  try {
    const bytes = Buffer.from(content);
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes a new name in a folder survive a power cut; Windows cannot open folders and needs no such step. */
function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
