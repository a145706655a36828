import "server-only";
import { valueOrThrow } from "@/lib/result";
import { saveApplication } from "@/server/applications/save";
import { viewOwnApplication } from "@/server/applications/view-own";
import type { PersonScope, RegistryScope } from "@/server/auth/scope";
import { requestCorrection } from "@/server/review/correct";
import { answerExtension, askExtension } from "@/server/review/extend";
import { viewCase } from "@/server/review/view-case";

/** Has a case corrected in words by its applicant, and then its period extended by two officers. */
export async function prolong(
  desk: { reviewer: RegistryScope; decider: RegistryScope },
  applicant: PersonScope,
  id: string,
): Promise<void> {
  const seenBy = async (scope: RegistryScope) => ({
    id,
    version: (await viewCase(scope, id, { review: true, decide: true })).version,
  });
  const items = [{ item: "other" as const, reason: "请说明近一年的从业单位" }];
  valueOrThrow(
    await requestCorrection(desk.reviewer, { ...(await seenBy(desk.reviewer)), items }),
    "correction",
  );
  const { version, workingCopy } = await viewOwnApplication(applicant, id);
  if (!workingCopy) throw new Error("what is to be corrected cannot be changed");
  const draft = { ...workingCopy.draft, agreed: true };
  const explanation = "近一年在申请表所列的聘用企业从业。";
  valueOrThrow(await saveApplication(applicant, { id, version, draft, explanation }), "handing in");
  const reason = "须向外省的培训机构核实继续教育学时";
  valueOrThrow(
    await askExtension(desk.reviewer, { ...(await seenBy(desk.reviewer)), opinion: reason }),
    "asking for more time",
  );
  const approval = { ...(await seenBy(desk.decider)), opinion: "同意延长。", approve: true };
  valueOrThrow(await answerExtension(desk.decider, approval), "the extension");
}
