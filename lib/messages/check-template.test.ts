import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { templateFaults } from "./check-template";
import { foreignLink } from "./foreign-link";
import { smsLength, smsSignature } from "./sms-length";

const letters = fc.array(fc.nat(0x10ffff)).map((points) => String.fromCodePoint(...points)); // half characters too
const rules = {
  channel: "inbox",
  examples: { number: "W2026120330001", authority: "上海市住房和城乡建设管理委员会" },
  required: ["number"],
  ownHost: "zhice.example.org",
} as const;
const faults = (text: string, given: object = {}) =>
  templateFaults(text, { ...rules, ...given }).map(({ key, values }) => (values ? [key, values] : key));

describe("a reworded text", () => {
  test("is taken when it says what it must", () => {
    expect(
      faults("您的申请（受理编号 {number}）{authority}已受理。详见 https://zhice.example.org/messages"),
    ).toEqual([]);
  });

  test.each([
    ["  ", "template.empty"],
    ["第一行 {number}\n第二行", ["template.control", { code: "U+000A" }]],
    ["{number}\u200B", ["template.control", { code: "U+200B" }]],
    ["{number}\u202E", ["template.control", { code: "U+202E" }]],
    ["<b>{number}</b>", "template.markup"],
    ["&#60;script {number}", "template.markup"],
    ["{number} {", "template.brace"],
    ["{number} { number }", "template.brace"],
    ["{number} {{authority}}", "template.brace"],
    ["{number} {mobile} {constructor}", ["template.unknown", { names: "{mobile} {constructor}" }]],
    ["已受理", ["template.missing", { names: "{number}" }]],
    [`{number}${"长".repeat(300)}`, ["template.long", { length: 308, most: 300 }]],
    ["{number} 请到 https://evil.example.com 办理", ["template.link", { link: "https://evil.example.com" }]],
  ])("%j is refused with a reason of its own", (text, fault) => {
    expect(faults(text)).toEqual([fault]);
  });

  test("says everything that is wrong at once", () => {
    expect(faults("<a>{x} evil.com")).toHaveLength(4);
  });

  test("is held against the length of what is sent, by SMS", () => {
    const sms = (text: string) => faults(text, { channel: "sms", required: [] });
    expect(sms("好".repeat(3 * 67 - smsSignature.length))).toEqual([]);
    expect(sms(`${"好".repeat(3 * 67 - smsSignature.length - 10)}{number}`)).toEqual([
      ["template.longSms", { units: 205, parts: 4, most: 3 }],
    ]);
    expect(sms("【别家】好")).toEqual(["template.signature"]);
  });

  test("never makes the check throw, and refuses whatever has a brace too many", () => {
    fc.assert(
      fc.property(letters, (text) => {
        templateFaults(text, rules);
        expect(templateFaults(`${text}{`, rules).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe("an address in a text", () => {
  test.each([
    "evil.com",
    "到 evil。com 办理",
    "ｅｖｉｌ．ｃｏｍ",
    "weixin://pay",
    "HTTPS://1.2.3.4/x",
    "请访问 203.0.113.9",
    "xn--fiq228c.xn--fiqs8s",
    "办事大厅.中国",
    "{employer}.com",
    "evil{number}.com",
    "someone@evil.org",
    "zhice.example.org.evil.com",
    "evil.zhice.example.org",
    "https://zhice.example.org@evil.com",
    "zhice.example.org。com",
    "https://zhice.example.org:8443",
    "https://evil.com/zhice.example.org",
  ])("%s is another's", (text) => {
    expect(foreignLink(text, "zhice.example.org")).toBeDefined();
  });

  test.each([
    "您的申请（W2026.12）已受理。请登录",
    "https://zhice.example.org/applications",
    "见 zhice.example.org。",
    "See http://zhice.example.org.",
    "2026.12.08 前",
    "e.g. this",
    "拨打 021-962600。OFD 证书",
    "第 3.2 节",
  ])("%s is none", (text) => {
    expect(foreignLink(text, "zhice.example.org")).toBeUndefined();
  });

  test("without a host of our own every address is another's", () => {
    expect(foreignLink("https://zhice.example.org", "")).toBeDefined();
  });
});

test("a short message is one part up to 70 units, then 67 in each", () => {
  const parts = (length: number) => smsLength("好".repeat(length - smsSignature.length)).parts;
  expect([70, 71, 134, 135, 201, 202].map(parts)).toEqual([1, 2, 2, 3, 3, 4]);
  expect(smsLength("👍").units).toBe(smsSignature.length + 2);
});
