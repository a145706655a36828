import { parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { expect, test } from "vitest";
import { ReasonsNote } from "@/components/trpc/reasons-note";
import { applicationActions } from "@/lib/domain/application";
import en from "@/messages/en/reasons.json";
import zh from "@/messages/zh-CN/reasons.json";
import { draw } from "@/tests/support/draw";

const at = "2026-11-20 09:05";
const note = (who: string, did: string, name = "") =>
  draw(
    <ReasonsNote refusal={{ reasons: [{ key: "application.overtaken", values: { who, name, did, at } }] }} />,
  );

test("whoever was too late reads who did what when, and is led to the latest", async () => {
  const outside = await note("authority", "grant");
  expect(outside.text).toContain(`登记机关已于 ${at} 准予注册，您这一次操作没有执行。`);
  expect(outside.all("button")).toEqual(["查看最新"]);
  expect((await note("colleague", "recommend", "方知行")).text).toContain(
    `方知行已于 ${at} 审核完毕，提请决定`,
  );
  expect((await note("you", "save")).text).toContain(`您在另一个窗口已于 ${at} 保存了申请表`);
});

test("whoever lost for another reason is not sent to look", async () => {
  const refusal = { reasons: [{ key: "application.otherDecider" }] };
  expect((await draw(<ReasonsNote refusal={refusal} />)).all("button")).toEqual([]);
});

test("every act and everybody who may have been first has words of his own in both languages", () => {
  const acts = [...applicationActions, "beginSigning", "grantEnd", "refuseEnd", "other"].sort();
  for (const { application } of [zh, en]) {
    const options = new Map(
      parse(application.overtaken).flatMap((part) =>
        part.type === TYPE.select ? [[part.value, Object.keys(part.options).sort()] as const] : [],
      ),
    );
    expect(options.get("did")).toEqual(acts);
    expect(options.get("who")).toEqual(["applicant", "authority", "colleague", "employer", "other", "you"]);
  }
});
