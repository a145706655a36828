"use client";

import { BadgeCheck, Ban, List, Plus, Printer, RotateCw, Stamp, TriangleAlert, Undo2 } from "lucide-react";
import { useState } from "react";
import { Button, ButtonLink } from "./button";
import { Empty } from "./empty";
import { ErrorSummary } from "./error-summary";
import { Note } from "./note";
import { Sheet } from "./sheet";
import { Specimen } from "./sheet-of-components-specimen";
import { Loading, Skeleton } from "./skeleton";
import { Tag } from "./tag";

function Buttons() {
  const [busy, setBusy] = useState(false);
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="primary">保存信息</Button>
        <Button>返回列表</Button>
        <Button variant="danger">注销注册</Button>
        <Button variant="dangerFill">确认注销</Button>
        <Button variant="quiet">查看全部</Button>
        <Button>
          <Printer aria-hidden="true" />
          打印
        </Button>
        <ButtonLink href="#buttons" variant="primary" size="big">
          立即办理
        </ButtonLink>
        <Button size="icon" aria-label="打印">
          <Printer aria-hidden="true" />
        </Button>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="primary" busy={busy} busyLabel="正在保存…" onClick={() => setBusy(true)}>
          保存信息
        </Button>
        <Button variant="primary" busy busyLabel="正在保存…">
          保存信息
        </Button>
        <Button busy>正在读取</Button>
        <Button unavailableReason="先保存并通过校验，才能签名">个人数字签名</Button>
        <ButtonLink href="#buttons" unavailableReason="2027-03-13 起可以办理（有效期届满前 90 天）">
          延续注册
        </ButtonLink>
      </div>
      <div className="max-w-80">
        <Button variant="primary" size="big" block>
          Send the application to your employer for confirmation
        </Button>
      </div>
    </>
  );
}

function Tags() {
  return (
    <div className="flex flex-wrap gap-3">
      <Tag kind="draft">填报中</Tag>
      <Tag kind="wait">个人已完成签名 待企业签名</Tag>
      <Tag kind="wait" icon={Undo2}>
        企业退回修改
      </Tag>
      <Tag kind="wait" icon={TriangleAlert}>
        待补正
      </Tag>
      <Tag kind="run" icon={Stamp}>
        已受理
      </Tag>
      <Tag kind="run">审核中</Tag>
      <Tag kind="run" icon={List}>
        待决定
      </Tag>
      <Tag kind="ok">准予注册</Tag>
      <Tag kind="no">不予注册</Tag>
      <Tag kind="no" icon={Ban}>
        不予受理
      </Tag>
      <Tag kind="ok" icon={BadgeCheck}>
        有效
      </Tag>
      <Tag kind="run" icon={RotateCw}>
        生成中
      </Tag>
      <Tag kind="done">已撤回</Tag>
      <Tag kind="void">已作废</Tag>
      <Tag kind="wait">Signed by the applicant, waiting for the employer's signature</Tag>
    </div>
  );
}

/** Shows buttons, tags, notes, the error summary, empty and loading states. */
export function FeedbackSpecimens() {
  return (
    <>
      <Specimen title="按钮">
        <Buttons />
      </Specimen>
      <Specimen title="状态标签">
        <Tags />
      </Specimen>
      <Specimen title="提示">
        <Note>企业查看个人填报的申请信息，无法修改。</Note>
        <Note kind="ok">已保存并通过校验，可以进行个人数字签名。</Note>
        <Note
          kind="wait"
          title="请通知企业签名：二级注册结构工程师延续注册"
          action={
            <>
              <Button variant="primary">提醒企业</Button>
              <Button>查看申请</Button>
            </>
          }
        >
          <p>
            您已于 11 月 18 日签名，上海衡石工程咨询有限公司尚未确认。证书 12 月 30 日到期，请在此前完成。
          </p>
        </Note>
        <Note kind="no">
          <p>
            <strong>不予注册。</strong>
            理由：未达到继续教育合格标准。您可以在收到决定书之日起 60
            日内申请行政复议，或在六个月内提起行政诉讼。
          </p>
        </Note>
        <Note kind="no" title="Registration refused">
          <p>
            Continuing education not met (12 of 15 compulsory hours). You may seek review within 60 days of
            receipt or sue within six months.
          </p>
        </Note>
      </Specimen>
      <Specimen title="错误汇总">
        <SummaryOnRequest />
      </Specimen>
      <Specimen title="空状态">
        <Sheet>
          <Empty
            title="还没有申请"
            action={
              <Button variant="primary">
                <Plus aria-hidden="true" />
                新增注册申请
              </Button>
            }
          >
            <p>新增注册申请后，可以在这里跟踪由谁在办、办到哪一步。</p>
          </Empty>
        </Sheet>
      </Specimen>
      <Specimen title="加载">
        <Loading label="正在读取申请" className="grid max-w-md gap-3">
          <Skeleton className="w-2/5" />
          <Skeleton />
          <Skeleton className="w-4/5" />
        </Loading>
      </Specimen>
    </>
  );
}

function SummaryOnRequest() {
  const [attempt, setAttempt] = useState(0);
  const errors = [
    { id: "specimen-phone", message: "企业联系电话：少了几位，座机号应为 8 位" },
    { id: "specimen-decision", message: "审核意见：请选择一项" },
    { id: "specimen-declaration", message: "申请人员意见：请阅读并勾选" },
  ];
  return (
    <>
      <ErrorSummary
        title="还不能保存，有 3 处需要修改"
        kept="已填写的内容都在，没有丢失。"
        errors={attempt > 0 ? errors : []}
        attempt={attempt}
      />
      <p>
        <Button onClick={() => setAttempt(attempt + 1)}>保存并显示错误汇总</Button>
      </p>
    </>
  );
}
