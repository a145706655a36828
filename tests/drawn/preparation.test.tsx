import { expect, test } from "vitest";
import { Readiness } from "@/components/account/readiness";
import { Faq, Preparation } from "@/components/account/sign-in-aside";
import { draw } from "@/tests/support/draw";

test("#3 what a person still lacks is named with the way to it, and what is done is ticked", async () => {
  const lacking = await draw(<Readiness provenBy="demo" certificate={null} signatureImage={null} />);
  expect(lacking.text).toContain("已完成：实名信息已采集");
  expect(lacking.text).toContain("还没有：个人数字证书还没有申领，签名前要用");
  expect(lacking.text).toContain("还没有：个人签名图片还没有设置");
  expect(lacking.all("a")).toEqual(["去申领", "去设置", "查看账号"]);
  const certificate = {
    serial: "01",
    name: "王晓岚",
    issuer: "Zhice TEST Person CA",
    notBefore: new Date("2026-11-20T00:00:00Z"),
    notAfter: new Date("2029-11-19T00:00:00Z"),
    expired: false,
  };
  const ready = await draw(
    <Readiness
      provenBy="directory"
      certificate={certificate}
      signatureImage="00000000-0000-4000-8000-000000000002"
    />,
  );
  expect(ready.text).not.toContain("还没有");
  expect(ready.text).toContain("已完成：个人数字证书有效期至 2029-11-19");
});

test("#2 #4 #5 #15 whoever signs in reads which browsers work, what to prepare and whom to ask, and employers find their questions answered", async () => {
  const person = await draw(<Preparation as="person" />);
  expect(person.text).toContain("Edge、Chrome");
  expect(person.text).toContain("不必使用 360、QQ、搜狗浏览器，也不支持 IE");
  expect(person.text).toContain("个人：完成身份证实名信息采集，申领个人数字证书，设置个人签名图片");
  expect(person.text).toContain("企业：申领法人一证通数字证书");
  expect(person.text).toContain("021-962600");
  const questions = await draw(<Faq as="employer" hotline="021-962600" />);
  expect(questions.all("h2")).toEqual(["“关于法人一证通数字”相关常见问题及说明"]);
  expect(questions.all("summary")).toHaveLength(4);
  expect(questions.text).toContain("协卡助手");
});
