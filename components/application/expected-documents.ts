import type { ApplicationState } from "@/lib/domain/application";
import { documentsOwed } from "@/lib/domain/documents-owed";
import type { OfficialDocumentView } from "@/lib/dto/official";

interface Told {
  officialDocuments: OfficialDocumentView[];
  events: { action: string; toState: ApplicationState }[];
}

/** Lists the official documents of an application, also those that are owed for what happened and not begun yet. */
export function expectedDocuments({ officialDocuments, events }: Told): OfficialDocumentView[] {
  const owed = documentsOwed(events);
  const begun = (kind: OfficialDocumentView["kind"]) => officialDocuments.find((one) => one.kind === kind);
  return [
    ...owed.map((kind) => begun(kind) ?? { kind, number: "", fileId: null, issuedAt: null }),
    ...officialDocuments.filter(({ kind }) => !owed.includes(kind)),
  ];
}
