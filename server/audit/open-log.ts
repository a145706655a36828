import "server-only";
import type { AuditCursor, AuditFilter, AuditLine } from "@/lib/dto/audit";
import { mostRows } from "@/lib/export/sheet";
import type { OpenedList } from "@/server/exports/open-export";
import { type AuditReader, countAudit, listAudit } from "./list";

const atOnce = 1_000;

/** Opens a log to be read to its end, newest first. What is added meanwhile is not in it, so that an export does not hold itself. */
export async function openLog(scope: AuditReader, filter: AuditFilter): Promise<OpenedList<AuditLine>> {
  const { lines } = await listAudit(scope, filter, { size: 1 });
  return {
    rows: await countAudit(scope, filter, mostRows + 1),
    async *parts() {
      const [first] = lines;
      if (!first) return;
      yield [first];
      let after: AuditCursor | null = { at: first.at, id: first.id };
      while (after) {
        const page = await listAudit(scope, filter, { after, size: atOnce });
        if (page.lines.length > 0) yield page.lines;
        after = page.next;
      }
    },
  };
}
