import { Clock } from "lucide-react";
import { DayBoxes, Deadline } from "./deadline";
import { Sheet, SheetBody, SheetHead } from "./sheet";
import { RegisterSpecimen } from "./sheet-of-components-register";
import { Specimen } from "./sheet-of-components-specimen";
import { TabLinks, Tabs } from "./tabs";
import { Tag } from "./tag";
import { Thread } from "./thread";
import { Timeline } from "./timeline";

const names = ["填报", "个人签名", "企业签名", "审核决定", "领证"];

function stations(at: number) {
  return names.map((label, index) => ({
    label,
    state: index < at ? ("done" as const) : index === at ? ("now" as const) : ("next" as const),
  }));
}

function Progress() {
  return (
    <>
      <Sheet bound>
        <SheetHead title="二级造价工程师初始注册" level={3}>
          <Tag kind="run">审核中</Tag>
        </SheetHead>
        <SheetBody className="grid gap-6">
          <Thread label="办理进度" stations={stations(1)} doneLabel="（已完成）" />
          <Thread label="办理进度" stations={stations(2)} doneLabel="（已完成）" waiting />
          <Thread label="办理进度" stations={stations(5)} doneLabel="（已完成）" />
        </SheetBody>
      </Sheet>
      <Timeline
        label="办理过程"
        stateLabels={{ now: "当前：", next: "接下来：" }}
        entries={[
          {
            key: "a",
            state: "next",
            title: "作出决定",
            when: "最迟 2026-12-08",
            children: "由市住建委办理，结果短信通知",
          },
          {
            key: "b",
            state: "now",
            title: "审核中",
            when: "2026-11-11 09:05 起",
            children: "市住建委审核人员正在核对申请材料。",
          },
          {
            key: "c",
            state: "done",
            title: "企业已确认，已受理",
            when: "2026-11-10 10:21:11",
            children: "企业签章完成，当日受理。",
          },
          { key: "d", state: "done", title: "填报并保存", when: "2026-11-09 20:13:43" },
        ]}
      />
    </>
  );
}

/** Shows tabs, progress, deadlines and tables. */
export function RecordSpecimens() {
  return (
    <>
      <Specimen title="选项卡">
        <Tabs
          label="申请"
          items={[
            { value: "content", label: "申请内容", content: <p className="py-4">申请内容在此。</p> },
            { value: "documents", label: "签署文件", content: <p className="py-4">签署文件在此。</p> },
            { value: "course", label: "办理记录", content: <p className="py-4">办理记录在此。</p> },
          ]}
        />
        <div className="max-w-md">
          <TabLinks
            label="登录身份"
            fill
            items={[
              { href: "#person", label: "个人", current: true },
              { href: "#employer", label: "企业", current: false },
              { href: "#registry", label: "登记机关", current: false },
            ]}
          />
        </div>
      </Specimen>
      <Specimen title="进度">
        <Progress />
      </Specimen>
      <Specimen title="期限">
        <div className="flex flex-wrap gap-x-6 gap-y-2">
          <Deadline tone="calm" left={0.6}>
            剩 12 个工作日
          </Deadline>
          <Deadline tone="soon" left={0.1}>
            剩 2 个工作日
          </Deadline>
          <Deadline tone="late" left={0}>
            已超 1 个工作日
          </Deadline>
        </div>
        <DayBoxes total={20} past={7} label="20 个工作日中已过 7 个" />
        <p className="flex items-center gap-2 text-14 text-ink-500">
          <Clock aria-hidden="true" className="size-4" />
          法定 20 个工作日
        </p>
      </Specimen>
      <Specimen title="三线表">
        <RegisterSpecimen />
      </Specimen>
    </>
  );
}
