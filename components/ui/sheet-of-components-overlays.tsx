"use client";

import { useState } from "react";
import { ActionBar } from "./action-bar";
import { Button } from "./button";
import { CodeInput } from "./code-input";
import { DataList } from "./data-list";
import { ConfirmDialog, Dialog, DialogClose } from "./dialog";
import { Field } from "./field";
import { Specimen } from "./sheet-of-components-specimen";
import { ToastProvider, useToast } from "./toast";

function Toasts() {
  const toast = useToast();
  return (
    <div className="flex flex-wrap gap-3">
      <Button onClick={() => toast({ text: "草稿已保存" })}>轻提示</Button>
      <Button
        onClick={() =>
          toast({
            text: "已提醒上海衡石工程咨询有限公司",
            action: { label: "查看", altText: "到消息中查看", onClick: () => {} },
          })
        }
      >
        带操作的轻提示
      </Button>
      <Button
        onClick={() => toast({ kind: "warn", text: "网络断开，这一页请先不要关闭，恢复后自动续存草稿。" })}
      >
        网络断开
      </Button>
    </div>
  );
}

function Dialogs() {
  const [asking, setAsking] = useState(false);
  return (
    <div className="flex flex-wrap gap-3">
      <Dialog
        title="请输入启用个人数字证书的验证码"
        closeLabel="关闭"
        trigger={<Button>短信验证码</Button>}
        footer={
          <>
            <DialogClose>
              <Button>关闭</Button>
            </DialogClose>
            <Button variant="primary">确定</Button>
          </>
        }
      >
        <DataList
          look="plain"
          items={[
            { term: "待签署文件名", value: "二级造价工程师初始注册申请表_20261109205112.pdf" },
            { term: "手机号", value: "159****6918" },
          ]}
        />
        <Field label="短信验证码" aside={<span className="text-14">验证码有效期 09:23</span>}>
          <CodeInput />
        </Field>
      </Dialog>
      <Button variant="danger" onClick={() => setAsking(true)}>
        注销注册
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="注销二级造价工程师注册"
        description="注销后证书立即失效，不能恢复。"
        closeLabel="关闭"
        cancelLabel="取消"
        confirmLabel="确认注销"
        danger
        onConfirm={() => setAsking(false)}
      />
    </div>
  );
}

/** Shows what floats above the page: toasts, dialogs and the bar of actions. */
export function OverlaySpecimens() {
  return (
    <ToastProvider labels={{ toast: "提示", region: "提示（{hotkey}）", close: "关闭" }}>
      <Specimen title="轻提示">
        <Toasts />
      </Specimen>
      <Specimen title="对话框">
        <Dialogs />
      </Specimen>
      <ActionBar className="-mx-4 phone:-mx-8" start={<Button variant="quiet">返回列表</Button>}>
        <Button variant="primary" size="big">
          保存信息
        </Button>
      </ActionBar>
    </ToastProvider>
  );
}
