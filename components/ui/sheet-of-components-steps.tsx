import { Specimen } from "./sheet-of-components-specimen";
import { StepsBar, StepsRail } from "./steps-rail";

const steps = [
  { id: "s1", label: "个人信息", state: "done" },
  { id: "s2", label: "聘用企业", state: "bad" },
  { id: "s3", label: "照片与签名", state: "current" },
  { id: "s4", label: "资格信息", state: "todo" },
  { id: "s5", label: "继续教育", state: "todo" },
  { id: "s6", label: "申请人员意见", state: "todo" },
] as const;
const stateLabels = { done: "（已填好）", current: "（当前）", bad: "（需要修改）", todo: "（未填）" };

/** Shows the sections of a long form, beside it and on phones above it. */
export function StepsSpecimen() {
  return (
    <Specimen title="分节">
      <StepsRail label="填报步骤" steps={[...steps]} stateLabels={stateLabels}>
        带 * 的为必填。填写内容自动保存，退出后可从原处继续。
      </StepsRail>
      <div className="px-4 phone:px-8">
        <StepsBar
          label="填报步骤"
          steps={[...steps]}
          stateLabels={stateLabels}
          position="3／6"
          title="照片与签名"
          saved="已保存 14:03"
        />
      </div>
    </Specimen>
  );
}
