import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import en from "@/messages/en/signing.json";
import zh from "@/messages/zh-CN/signing.json";
import { isTestCertificate } from "./is-test-certificate";
import { shortHex } from "./short-hex";

const speak = {
  "zh-CN": createTranslator({ locale: "zh-CN", messages: { signing: zh }, namespace: "signing" }),
  en: createTranslator({ locale: "en", messages: { signing: en }, namespace: "signing" }),
};

describe("the words of signing", () => {
  const link = "https://zhice.example.cn/employer/applications/0197";
  const parts = {
    employer: "上海衡石工程咨询有限公司",
    name: "王晓岚",
    matter: "二级造价工程师初始注册",
    number: "W2026110330047",
    link,
  };

  it("#57 gives the employer who asks, for what, under which number and where, the link at the end", () => {
    expect(speak["zh-CN"]("forward.text", parts)).toBe(
      `上海衡石工程咨询有限公司：王晓岚已在“执册”提交二级造价工程师初始注册申请（受理编号 W2026110330047），请使用法人一证通登录签名确认：${link}`,
    );
    for (const part of Object.values(parts)) expect(speak.en("forward.text", parts)).toContain(part);
    expect(speak.en("forward.text", parts).endsWith(link)).toBe(true);
  });

  it("#44 #45 #46 #49 #52 #56 keeps the manual's words", () => {
    const t = speak["zh-CN"];
    expect(t("lead", { name: "王晓岚", count: 2 })).toBe(
      "王晓岚　本签署事项共有 2 个签署方，亮色为当前待签署方。",
    );
    expect(t("sign.button")).toBe("请点击此按钮完成签署");
    expect(t("sign.title")).toBe("请输入启用个人数字证书的验证码");
    expect(t("sign.againIn", { seconds: 23 })).toBe("重新获取短信(23)");
    expect(
      t.markup("done.heading", { name: "二级造价工程师初始注册", nb: (words) => words }) + t("done.below"),
    ).toBe("当前 二级造价工程师初始注册 申请表，已完成个人PDF电子签名。签名信息如下：");
  });

  it("numbers the parties as the language does", () => {
    expect([1, 2, 3].map((n) => speak["zh-CN"]("parties.ordinal", { n }))).toEqual(["一", "二", "3"]);
    expect(speak.en("parties.ordinal", { n: 2 })).toBe("2");
  });
});

describe("shortHex", () => {
  it("shows the first eight and the last four, and a short text whole", () => {
    expect(shortHex("7f3a91c4d58b60271122334455667788990011223344556677889900aabbe20b")).toBe(
      "7f3a 91c4 … e20b",
    );
    expect(shortHex("7f3a91c4")).toBe("7f3a91c4");
  });
});

describe("isTestCertificate", () => {
  it("knows a demonstration's authority by the word TEST", () => {
    expect(isTestCertificate({ issuer: "Zhice TEST Person CA" })).toBe(true);
    expect(isTestCertificate({ issuer: "Shanghai Testing Institute CA" })).toBe(false);
  });
});
