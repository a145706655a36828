import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { link, mkdir, open, rm, stat } from "node:fs/promises";
import path from "node:path";
import { readEnv } from "@/server/env";
import { digestOfKey, type FileStore, MissingBytes } from "./store";

/** Keeps files in a folder of this machine, readable by the product's account alone. */
export function diskStore(
  folder = path.join(/* turbopackIgnore: true */ readEnv().dataDir, "files"),
): FileStore {
  const placeOf = (key: string) => {
    digestOfKey(key);
    return path.join(/* turbopackIgnore: true */ folder, ...key.split("/"));
  };
  return {
    async put(key, bytes) {
      const digest = createHash("sha256").update(bytes).digest("hex");
      if (digest !== digestOfKey(key)) throw new Error("The bytes are not those that the key names");
      const place = placeOf(key);
      const incoming = path.join(/* turbopackIgnore: true */ folder, "incoming");
      await mkdir(incoming, { recursive: true, mode: 0o700 });
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
      const temporary = path.join(incoming, randomUUID());
      try {
        await writeThrough(temporary, bytes);
        await link(temporary, place); // unlike rename, never replaces what is there
        await syncFolder(path.dirname(place));
      } catch (error) {
        if (!isCode(error, "EEXIST")) throw error;
        await checkUnchanged(place, digest);
      } finally {
        await rm(temporary, { force: true });
      }
    },
    get: async (key) => readPlain(placeOf(key)),
    has: async (key) => {
      const found = await stat(placeOf(key)).catch((error) => {
        if (isCode(error, "ENOENT")) return undefined;
        throw error;
      });
      return found?.isFile() ?? false;
    },
    remove: async (key) => rm(placeOf(key), { force: true }),
  };
}

async function writeThrough(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes a new name in a folder survive a power cut; Windows cannot open folders and needs no such step. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}

async function readPlain(place: string): Promise<Uint8Array> {
  try {
    const handle = await open(place, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    return new Uint8Array(await handle.readFile().finally(() => handle.close()));
  } catch (error) {
    if (isCode(error, "ENOENT")) throw new MissingBytes("The file store has no bytes under this key");
    throw error;
  }
}

async function checkUnchanged(place: string, digest: string): Promise<void> {
  const there = createHash("sha256")
    .update(await readPlain(place))
    .digest("hex");
  if (there !== digest) throw new Error("Other bytes are stored under this key already");
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;
