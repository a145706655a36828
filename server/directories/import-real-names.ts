import "server-only";
import { z } from "zod";
import { readMobile } from "@/lib/domain/mobile";
import type { PlainDate } from "@/lib/domain/plain-date";
import { now } from "@/server/clock";
import { mobileIndex } from "@/server/personal-data/blind-index";
import { type Holder, readHolder } from "./read-holder";
import { inParts, type TableImport } from "./table-import";

/** One entry of the real-name directory as it is kept: numbers as blind indexes only. */
interface RealName extends Holder {
  mobileIndex: string;
}

/** The real names' file: name, idType (residentId, passport, … or 居民身份证, 护照, …), idNumber, mobile. */
export function realNames(today: PlainDate): TableImport<RealName> {
  return {
    name: "real-names",
    action: "directory.realNames",
    read(cells, tell) {
      const holder = readHolder(cells, today, tell);
      const mobile = readMobile(cells.mobile ?? "");
      if (!mobile.ok) tell("mobile", "mobile");
      return holder && mobile.ok ? { ...holder, mobileIndex: mobileIndex(mobile.value) } : undefined;
    },
    key: { column: "idNumber", of: ({ idIndex }) => idIndex },
    async judge(db, rows) {
      let known = 0;
      for (const part of inParts(rows)) {
        const indexes = part.map(({ row }) => row.idIndex);
        const found = await db.$queryRaw`
          SELECT count(*)::int AS n FROM real_name_entry WHERE id_index = ANY (${indexes}::text[])`;
        known += z.array(z.object({ n: z.number() })).parse(found)[0]?.n ?? 0;
      }
      return { known, problems: [] };
    },
    async write(db, rows) {
      for (const part of inParts(rows)) {
        const column = (read: (entry: RealName) => string) => part.map(({ row }) => read(row));
        await db.$executeRaw`
          INSERT INTO real_name_entry (name, id_type, id_index, mobile_index, imported_at)
          SELECT *, ${now()}::timestamptz FROM unnest(
            ${column(({ name }) => name)}::text[], ${column(({ idType }) => idType)}::text[],
            ${column(({ idIndex }) => idIndex)}::text[], ${column((entry) => entry.mobileIndex)}::text[])
          ON CONFLICT (id_index) DO UPDATE SET
            name = excluded.name, id_type = excluded.id_type, mobile_index = excluded.mobile_index, imported_at = excluded.imported_at`;
      }
      return 0;
    },
  };
}
