import type { PlainDate } from "@/lib/domain/plain-date";
import { statutoryPeriods } from "@/lib/domain/statutory-periods";
import { matterOf, routeOf } from "@/lib/professions/parts";
import type { Matter, Profession } from "@/lib/professions/schema";
import { type HandedIn, materialsOf } from "./notice-materials";
import type { OfficialBlock, OfficialContent } from "./official-content";
import { contactText, headOf, licensingLaw, type OfficialInput, subjectFacts } from "./official-subject";
import { writtenDate } from "./written-date";

/** What a notice of acceptance is told besides its application. */
export interface NoticeInput extends OfficialInput {
  route: string;
  receivedOn: PlainDate;
  acceptedOn: PlainDate;
  /** Nobody answered in time: it counts as accepted by law. */
  byLaw?: boolean;
  /** The last day for the decision; null when the calendar does not reach so far, and for a matter without a decision. */
  promisedOn: PlainDate | null;
  handed: HandedIn;
  /** Numbers of the registrations that end, by a matter that takes effect without a decision. */
  endedRegistrations: readonly string[];
}

/** Composes the 行政审批受理通知书 (行政许可法 32); throws when profession and application do not fit. */
export function composeNotice(profession: Profession, input: NoticeInput): OfficialContent {
  const matter = matterOf(profession, input.matter);
  return {
    ...headOf(input),
    kind: "acceptance",
    title: "行政审批受理通知书",
    body: [
      paragraph(`你提出的下列申请，${acceptanceText(input)}`),
      {
        kind: "facts",
        facts: [
          ...subjectFacts(profession, input),
          { label: "收到日期", value: writtenDate(input.receivedOn) },
          { label: "受理日期", value: writtenDate(input.acceptedOn) },
        ],
      },
      paragraph(outcomeText(matter, input)),
      paragraph("本机关收到的申请材料如下："),
      {
        kind: "items",
        head: { label: "材料名称", value: "提交方式" },
        items: materialsOf(matter, input.route, input.handed),
      },
      paragraph(`办理上述事项不收取任何费用（${licensingLaw}第五十八条）。${contactText(input)}`),
    ],
    date: input.acceptedOn,
  };
}

function acceptanceText({ byLaw = false }: NoticeInput): string {
  return byLaw
    ? `本机关自收到申请材料之日起${statutoryPeriods.acceptance.workingDays}个工作日内没有告知需要补正，根据${licensingLaw}第三十二条第一款第（四）项的规定，自收到申请材料之日起即为受理。`
    : `申请材料齐全、符合法定形式，根据${licensingLaw}第三十二条第一款第（五）项的规定，本机关决定予以受理。`;
}

/** Says what happens next: by when an officer decides, or that nothing more is needed. */
function outcomeText(matter: Matter, input: NoticeInput): string {
  const { route, acceptedOn, promisedOn, endedRegistrations } = input;
  const { decision } = routeOf(matter, route);
  if (decision.kind === "none") {
    const ended =
      endedRegistrations.length > 0 ? `注册编号为${endedRegistrations.join("、")}的注册` : "所申请注销的注册";
    return `上述事项无须另行审批，自聘用企业数字签名之日（${writtenDate(acceptedOn)}）起生效：${ended}及其注册证书自该日起失效（${licensingLaw}第七十条）。`;
  }
  const days = `${decision.workingDays.value}个工作日`;
  const by =
    promisedOn === null
      ? `自受理之日起${days}内`
      : `于${writtenDate(promisedOn)}前（含当日，自受理之日起${days}）`;
  const what = matter.effect === "deregister" ? "注销注册" : "行政许可";
  return `本机关将${by}作出是否准予${what}的决定；在此期限内不能作出决定的，经本机关负责人批准，可以延长${statutoryPeriods.extension.workingDays}个工作日，并将延长期限的理由告知你（${licensingLaw}第四十二条）。`;
}

const paragraph = (text: string): OfficialBlock => ({ kind: "paragraph", text });
