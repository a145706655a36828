"use client";

import { useState } from "react";
import { Button } from "./button";
import { Checkbox } from "./checkbox";
import { CodeInput } from "./code-input";
import { Countdown } from "./countdown";
import { DataList } from "./data-list";
import { Declaration } from "./declaration";
import { Field, Input, PasswordInput, Select, Textarea } from "./field";
import { Radio, RadioGroup } from "./radio-group";
import { Specimen } from "./sheet-of-components-specimen";
import { UploadDrop, UploadItem } from "./upload";

function clock(seconds: number) {
  const two = (part: number) => String(part).padStart(2, "0");
  return `验证码有效期 ${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}

function Fields() {
  const [end] = useState(() => Date.now() + 563_000);
  return (
    <div className="grid max-w-form gap-x-6 gap-y-5 phone:grid-cols-2">
      <Field label="企业联系电话" required>
        <Input type="tel" placeholder="手机号或座机号" />
      </Field>
      <Field label="申请注册企业（填写全称）" required ok="已验证，企业状态正常">
        <Input defaultValue="上海衡石工程咨询有限公司" />
      </Field>
      <Field label="企业联系电话" required id="specimen-phone" error="少了几位，座机号应为 8 位。">
        <Input type="tel" defaultValue="021-5588" />
      </Field>
      <Field label="聘用企业" hint="对照营业执照填写，括号不能省略。" required>
        <div className="flex gap-2 max-phone:flex-col">
          <Input />
          <Button className="min-h-12 flex-none">验证企业名称</Button>
        </div>
      </Field>
      <Field label="培训机构">
        <Select defaultValue="">
          <option value="">请选择培训机构</option>
          <option>上海市建筑施工行业协会</option>
        </Select>
      </Field>
      <Field label="签发日期">
        <Input type="date" />
      </Field>
      <Field label="登录密码" required>
        <PasswordInput labels={{ show: "显示密码", hide: "隐藏密码" }} defaultValue="sample-pass" />
      </Field>
      <Field label="统一社会信用代码" hint="验证企业名称后自动填写">
        <Input readOnly defaultValue="91310115MA1K4XXXXX" />
      </Field>
      <Field label="退回原因" required hint="申请人会看到这段话。" className="phone:col-span-2">
        <Textarea />
      </Field>
      <Field label="短信验证码" aside={<Countdown end={end} format={clock} className="text-14" />}>
        <CodeInput />
      </Field>
      <Field label="短信验证码" error="验证码不对，还可以再试 4 次。">
        <CodeInput value="407" readOnly />
      </Field>
      <Field label="资格证书扫描件" group required hint="PDF，2 MB 以内" className="phone:col-span-2">
        <div className="grid gap-2">
          <UploadDrop
            button="选择文件"
            prompt="或把文件拖到这里"
            accept="application/pdf"
            onFiles={() => {}}
          />
          <UploadItem
            name="资格证书.pdf"
            detail="1.3 MB，已传 64%"
            progress={0.64}
            actions={<Button variant="quiet">取消</Button>}
          />
          <UploadItem
            name="资格证书.pdf"
            detail="1.3 MB"
            actions={
              <>
                <Button variant="quiet">查看</Button>
                <Button variant="quiet">更换</Button>
              </>
            }
          />
          <UploadItem
            name="资格证书.pdf"
            detail="2.3 MB"
            error="文件 2.3 MB，超过 2 MB。请压缩或调低分辨率后重新上传。"
            actions={<Button variant="quiet">更换</Button>}
          />
        </div>
      </Field>
    </div>
  );
}

function Choices() {
  return (
    <>
      <div className="flex flex-wrap gap-x-6">
        <Checkbox label="未选" />
        <Checkbox label="已选" defaultChecked />
        <Checkbox label="部分" mixed />
        <Checkbox label="顾南乔" unavailableReason="注销注册签名后立即生效，须单独办理" />
      </div>
      <Checkbox boxed label="土木建筑工程" hint="2021-03-02 注册" defaultChecked className="max-w-form" />
      <RadioGroup label="性别" row>
        <Radio value="f" label="女" defaultChecked />
        <Radio value="m" label="男" />
      </RadioGroup>
      <RadioGroup label="资格专业" required hint="一次申请一个资格专业" className="max-w-form">
        <Radio boxed value="a" label="安装工程" aside="资格取得所在地　上海市">
          <Field label="签发日期" required>
            <Input type="date" />
          </Field>
        </Radio>
        <Radio boxed value="b" label="土木建筑工程" aside="资格取得所在地　上海市" defaultChecked>
          <Field label="签发日期" required>
            <Input type="date" defaultValue="2025-09-12" />
          </Field>
        </Radio>
      </RadioGroup>
      <RadioGroup
        label="审核意见"
        required
        id="specimen-decision"
        error="请选择一项。"
        className="max-w-form"
      >
        <Radio boxed value="grant" label="准予注册" hint="核对无误，生成决定书" />
        <Radio boxed value="refuse" label="不予注册" hint="须写明理由和依据" />
      </RadioGroup>
    </>
  );
}

/** Shows fields, choices, declarations and registry data. */
export function FormSpecimens() {
  return (
    <>
      <Specimen title="表单">
        <Fields />
      </Specimen>
      <Specimen title="选择">
        <Choices />
      </Specimen>
      <Specimen title="声明">
        <Declaration tick="我已阅读并同意以上内容" title="申请人员意见" name="specimen-a">
          <p>本人已按照相关法律法规规定，符合考试报名条件，并依法取得了二级造价工程师职业资格。</p>
        </Declaration>
        <Declaration
          id="specimen-declaration"
          tick="我已阅读并同意以上内容"
          error="请阅读下方内容，勾选后才能保存。"
          name="specimen-b"
        >
          <p>本人已按照相关法律法规规定，符合考试报名条件，并依法取得了二级造价工程师职业资格。</p>
        </Declaration>
      </Specimen>
      <Specimen title="登记数据">
        <DataList
          items={[
            { term: "姓名", value: "王晓岚" },
            { term: "性别", value: "女" },
            { term: "出生年月", value: "1994-03" },
            { term: "证件号", value: "310***********1234" },
            { term: "企业全称", value: "上海衡石工程咨询有限公司", wide: true },
          ]}
          source={
            <>
              以上信息来自实名制信息采集系统，无需填写。有误请<a href="#correct">申请更正</a>。
            </>
          }
        />
        <DataList
          look="ruled"
          items={[
            { term: "注册编号", value: "建[造]21263100005214" },
            { term: "有效期", value: "2026-12-03 至 2030-12-02" },
          ]}
        />
      </Specimen>
    </>
  );
}
