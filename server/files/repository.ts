import "server-only";
import type { Prisma, ScopedDb } from "@/server/db/scope";

const shown = {
  id: true,
  ownerClass: true,
  personId: true,
  registryId: true,
  employerId: true,
  purpose: true,
  mediaType: true,
  byteLength: true,
  sha256: true,
  originalName: true,
  width: true,
  height: true,
  pages: true,
  createdAt: true,
} as const;

/** Writes the row of a file whose bytes are stored already. */
export function insertFile(db: ScopedDb, row: Prisma.FileUncheckedCreateInput) {
  return db.file.create({ data: row, select: shown });
}

/** Reads a file's row with the key of its bytes; null when the scope may not see it or there is none. */
export function findFile(db: ScopedDb, id: string) {
  return db.file.findUnique({ where: { id }, select: { ...shown, storeKey: true } });
}
