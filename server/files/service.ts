import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import type { Scope } from "@/server/auth/scope";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { diskStore } from "./disk-store";
import { cleanOriginalName } from "./original-name";
import { findFile, insertFile } from "./repository";
import { type FileStore, newStoreKey } from "./store";

/** Names what a file is for. */
export type FilePurpose =
  | "photo"
  | "signature"
  | "qualificationScan"
  | "educationProof"
  | "absenceProof"
  | "correctionProof"
  | "actProof"
  | "explanation"
  | "form"
  | "notice"
  | "decision"
  | "certificate";

/** Says who made a file and whom it concerns; the row policies hold it against the scope. */
export interface FileOwner {
  ownerClass: "person" | "employer" | "registry";
  personId: string;
  registryId?: string;
  employerId?: string;
}

/** A file to be stored; the bytes have passed acceptImage or acceptPdf, or were drawn by the product itself. */
export interface NewFile {
  owner: FileOwner;
  purpose: FilePurpose;
  mediaType: string;
  bytes: Uint8Array;
  originalName?: string | undefined;
  width?: number | undefined;
  height?: number | undefined;
  /** Of a PDF. */
  pages?: number | undefined;
}

/** What a scope may know of a file it may see. */
export type StoredFile = Awaited<ReturnType<typeof insertFile>>;

/** A file whose bytes are stored and whose row is not written yet. */
export type StagedFile = Parameters<typeof insertFile>[1];

/** Stores a file: its bytes, then its row under the scope. */
export async function storeFile(
  scope: Scope,
  file: NewFile,
  store: FileStore = diskStore(),
): Promise<StoredFile> {
  const staged = await stageFile(file, store);
  return withScope(scope, (db) => recordFile(db, staged));
}

/** Stores a file's bytes alone, before the transaction that will record it. Without a row nobody can reach them. */
export async function stageFile(file: NewFile, store: FileStore = diskStore()): Promise<StagedFile> {
  const { owner, purpose, mediaType, bytes, originalName, width, height, pages } = file;
  const sha256 = digestOf(bytes);
  const storeKey = newStoreKey(sha256);
  await store.put(storeKey, bytes);
  return {
    ownerClass: owner.ownerClass,
    personId: owner.personId,
    registryId: owner.registryId ?? null,
    employerId: owner.employerId ?? null,
    purpose,
    mediaType,
    byteLength: bytes.length,
    sha256,
    storeKey,
    originalName: cleanOriginalName(originalName),
    width: width ?? null,
    height: height ?? null,
    pages: pages ?? null,
  };
}

/** Reads the bytes of a staged file back; bytes that are gone or changed are an internal error. */
export async function readStaged(
  { storeKey, sha256 }: Pick<StagedFile, "storeKey" | "sha256">,
  store: FileStore = diskStore(),
): Promise<Uint8Array> {
  const bytes = await store.get(storeKey);
  if (digestOf(bytes) !== sha256) throw new Error("The staged bytes are not those that were staged");
  return bytes;
}

/** Writes the row of a staged file in the caller's transaction, together with whatever refers to it. */
export function recordFile(db: ScopedDb, staged: StagedFile): Promise<StoredFile> {
  return insertFile(db, staged);
}

/** Reads a file the scope may see; NOT_FOUND otherwise. Bytes that are gone or changed are an internal error. */
export async function readFile(
  scope: Scope,
  id: string,
  store: FileStore = diskStore(),
): Promise<{ meta: StoredFile; bytes: Uint8Array }> {
  const found = z.guid().safeParse(id).success ? await withScope(scope, (db) => findFile(db, id)) : null;
  if (!found) throw new AppError("NOT_FOUND", "no such file in this scope");
  const { storeKey, ...meta } = found;
  const bytes = await store.get(storeKey);
  if (bytes.length !== meta.byteLength || digestOf(bytes) !== meta.sha256)
    throw new Error(`The stored bytes of file ${id} are not those that were stored`);
  return { meta, bytes };
}

/** Gives the SHA-256 of bytes as files and documents are known by it, in hexadecimal digits. */
export const digestOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
