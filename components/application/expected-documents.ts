import type { OfficialDocumentView } from "@/lib/dto/official";

interface Told {
  officialDocuments: OfficialDocumentView[];
  events: { toState: string }[];
}

const accepted = ["inReview", "inDecision", "deregistered"];

/** Lists the official documents of an application, also the notice of acceptance that is owed and not begun yet. */
export function expectedDocuments({ officialDocuments, events }: Told): OfficialDocumentView[] {
  const owed = events.some(({ toState }) => accepted.includes(toState));
  if (!owed || officialDocuments.some(({ kind }) => kind === "acceptance")) return officialDocuments;
  return [{ kind: "acceptance", number: "", fileId: null, issuedAt: null }, ...officialDocuments];
}
