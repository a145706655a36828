import "server-only";
import { z } from "zod";
import type { IdentityDocumentType } from "@/lib/domain/identity-document";
import type { ScopedDb } from "@/server/db/scope";
import { idNumberIndex, mobileIndex } from "@/server/personal-data/blind-index";

/** Who somebody says he is: name and number normalised, the mobile proved by a code. */
export interface ClaimedIdentity {
  name: string;
  idType: IdentityDocumentType;
  idNumber: string;
  mobile: string;
}

/** Asks a real-name source whether one entry has this name, document and mobile: yes or no, nothing else. */
export interface RealNameDirectory {
  matches(db: ScopedDb, claimed: ClaimedIdentity): Promise<boolean>;
}

/** The embedded directory: a table that the platform's administrator fills from CSV. The caller is in the auth scope. */
export const embeddedRealNames: RealNameDirectory = {
  async matches(db, { name, idType, idNumber, mobile }) {
    const rows = await db.$queryRaw`
      SELECT app.real_name_match(${name}, ${idType}, ${idNumberIndex(idType, idNumber)}, ${mobileIndex(mobile)}) AS matches`;
    return z.array(z.object({ matches: z.boolean() })).parse(rows)[0]?.matches === true;
  },
};
