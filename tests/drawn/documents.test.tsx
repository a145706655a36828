import { expect, test } from "vitest";
import { Documents } from "@/components/application/view/documents";
import { OfficialDocuments } from "@/components/application/view/official-documents";
import { costEngineer } from "@/lib/professions/cost-engineer/r1";
import { waitingView } from "@/tests/factories/shown-application";
import { draw } from "@/tests/support/draw";

test("#62 #87 #112 the signed form is opened and downloaded, and the notice of acceptance printed, by person and employer", async () => {
  const { document, id } = waitingView(costEngineer, "initial");
  if (!document) throw new Error("no document");
  const at = new Date("2021-12-02T06:53:38Z");
  const notice = {
    kind: "acceptance" as const,
    number: "沪建注造受〔2021〕000047",
    fileId: "00000000-0000-4000-8000-0000000000f1",
    issuedAt: at,
  };
  for (const reader of ["applicant", "employer"] as const) {
    const shown = await draw(
      <Documents documents={[{ ...document, employerSignedAt: at }]} awaits="employer">
        <OfficialDocuments documents={[notice]} applicationId={id} reader={reader} ends={false} />
      </Documents>,
    );
    expect(shown.text).toContain(document.fileName);
    expect(shown.text).toContain("企业于 2021-12-02 14:53:38 签名");
    expect(shown.attributes("a", "href")).toEqual(
      expect.arrayContaining([`/api/documents/${document.id}`, `/api/files/${notice.fileId}`]),
    );
    expect(shown.all("a").join()).toContain("打印行政审批受理通知书");
  }
});
