"use client";

import { useSearchParams } from "next/navigation";
import { Note } from "@/components/ui/note";
import { type ExportRefusal, exportRefusals } from "@/lib/export/sheet";

/** Shows the words for why there is no file, where the address says that there is none. */
export function RefusalNote({ title, words }: { title: string; words: Record<ExportRefusal, string> }) {
  const asked = useSearchParams().get("notExported");
  const refused = exportRefusals.find((one) => one === asked);
  if (!refused) return null;
  return (
    <Note kind="no" role="alert" title={title} className="basis-full">
      {words[refused]}
    </Note>
  );
}
