import { expect, test } from "vitest";
import { ListScreen } from "@/components/employer/list/list-screen";
import type { InboxPage } from "@/lib/dto/employer";
import { draw } from "@/tests/support/draw";

const at = new Date("2021-10-20T02:15:21Z");
const row = (given: Partial<InboxPage["rows"][number]>): InboxPage["rows"][number] => ({
  id: "00000000-0000-4000-8000-0000000000a1",
  professionCode: "cost-engineer",
  matter: "initial",
  route: "ordinary",
  specialty: "civil",
  acceptanceNumber: "W2021100330010",
  name: "王晓岚",
  idNumber: "310***********0029",
  appliedAt: at,
  applicantSignedAt: at,
  employerSignedAt: null,
  state: "applicantSigned",
  stateSince: at,
  closed: false,
  ...given,
});

const drawn = (list: "inbox" | "confirmed", rows: InboxPage["rows"]) =>
  draw(
    <ListScreen
      list={list}
      profession="cost-engineer"
      professions={[]}
      query={{ who: "", page: 1 }}
      asked={{
        profession: "cost-engineer",
        list: list === "inbox" ? "waiting" : "confirmed",
        who: "",
        page: 1,
      }}
      page={{ rows, total: rows.length, page: 1, pageSize: 20, name: "", idNumber: "" }}
      narrow={async () => undefined}
    />,
  );

test("#92 #93 #94 #95 #96 #97 what waits for the employer stands in a list with the manual's filters, columns and words", async () => {
  const list = await drawn("inbox", [
    row({}),
    row({ matter: "specialtyAddition", specialty: "installation" }),
  ]);
  expect(list.all("h1")).toEqual(["待企业确认"]);
  expect(list.text).toContain("待企业签名上报");
  expect(list.attributes("input", "placeholder")).toEqual(["请输入姓名", "请输入证件号"]);
  expect(list.attributes("input", "aria-label")).toEqual(
    expect.arrayContaining(["个人签名时间，从", "个人签名时间，到"]),
  );
  expect(list.all("option")).toEqual(["请选择注册类别", "初始注册", "增项注册", "延续注册", "注销注册"]);
  expect(list.all("button")).toContain("查询");
  expect(list.all("a")).toContain("下载操作手册");
  expect(list.attributes("a", "href")).toContain("/api/manual");
  expect(list.all("th")).toEqual([
    ...["选择", "人员姓名", "注册类别", "受理编号申请时间", "个人签名时间", "当前状态", "操作"],
  ]);
  expect(list.text).toContain("个人已完成签名 待企业签名");
  expect(list.text).toContain("增项注册");
  expect(list.text).toContain("W2021100330010");
  expect(list.text).toContain("共 2 条");
});

test("#91 #98 what waits leads to 【签名确认】, and what was confirmed to its progress", async () => {
  const waiting = await drawn("inbox", [row({})]);
  expect(waiting.all("a")).toEqual(expect.arrayContaining(["签名确认", "退回"]));
  expect(waiting.attributes("a", "href").join()).toContain(`/employer/applications/${row({}).id}`);
  const confirmed = await drawn("confirmed", [
    row({ state: "inReview", employerSignedAt: at }),
    row({ state: "granted", employerSignedAt: at, closed: true }),
  ]);
  expect(confirmed.all("h1")).toEqual(["企业已确认查询"]);
  expect(confirmed.text).toContain("本企业已签名的申请，可以查看是否办结和审批进展");
  expect(confirmed.all("th")).toContain("企业签名时间");
  expect(confirmed.text).toContain("审核中");
  expect(confirmed.text).toContain("准予注册");
  expect(confirmed.text).toContain("已办结");
  expect(confirmed.all("a")).not.toContain("签名确认");
});
