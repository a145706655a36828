import { expect, test } from "vitest";
import { CertificateTable } from "@/components/certificate/certificate-table";
import { OfdNote } from "@/components/certificate/ofd-note";
import { PaperTable } from "@/components/certificate/paper-table";
import type { OwnCertificateRow } from "@/lib/dto/certificate";
import type { PaperRow } from "@/lib/dto/exchange";
import { draw } from "@/tests/support/draw";

const row: OwnCertificateRow = {
  id: "00000000-0000-4000-8000-0000000000c1",
  registry: "shanghai",
  professionCode: "cost-engineer",
  authority: { zh: "上海市住房和城乡建设管理委员会", en: "Shanghai Housing Commission" },
  name: "王晓岚",
  sex: "female",
  number: "建[造]21263100000047",
  employer: "上海衡石工程咨询有限公司",
  specialty: "civil",
  validFrom: "2026-12-04",
  validTo: "2030-12-03",
  version: 1,
  status: "uncollected",
  deregisteredOn: null,
  claimedAt: null,
  issuedAt: null,
};
const columns = ["姓名", "性别", "注册证书编号", "聘用企业", "状态", "操作"];

test("#117 #118 #119 the certificates stand in a list with the manual's columns and states; what was not collected has 【领证】", async () => {
  const list = await draw(
    <CertificateTable
      certificates={[
        row,
        { ...row, id: "00000000-0000-4000-8000-0000000000c2", status: "making" },
        { ...row, id: "00000000-0000-4000-8000-0000000000c3", status: "issued" },
      ]}
    />,
  );
  expect(list.all("caption")).toEqual(["我的电子注册证书"]);
  expect(list.all("th")).toEqual(columns);
  for (const state of ["未领证", "生成中", "有效"]) expect(list.text).toContain(state);
  expect(list.all("a")).toEqual(["领证", "查看", "下载", "查看"]);
});

test("#120 #122 the note says that the ministry asks for OFD, in every browser, and leads to a reader", async () => {
  const note = await draw(<OfdNote professionCodes={["cost-engineer"]} />);
  expect(note.text).toContain("按照住建部要求，二级造价工程师电子注册证书标准调整为 OFD 文件格式");
  expect(note.text).toContain("各种浏览器都可以下载");
  expect(note.text).not.toContain("IE");
  expect(note.all("a")).toEqual([expect.stringContaining("下载安装 OFD 阅读软件")]);
  expect(note.attributes("a", "href")).toEqual([expect.stringMatching(/^https:/)]);
});

test("#129 #130 #131 registrations on paper stand beside them, each with 【纸质证书换领电子证书】 or why not", async () => {
  const paper: PaperRow = {
    id: "00000000-0000-4000-8000-0000000000e1",
    professionCode: "structural-engineer",
    authority: row.authority,
    name: "纪云深",
    sex: "male",
    birthDate: "1979-04-16",
    number: "S2243100047",
    employer: "上海衡石工程咨询有限公司",
    specialty: null,
    validFrom: "2024-06-12",
    validTo: "2027-06-11",
    obstacle: null,
    exchangedAt: null,
    hotline: "021-962600",
  };
  const exchanged = {
    ...paper,
    obstacle: "replaced",
    exchangedAt: new Date("2026-11-20T02:00:00Z"),
  } as const;
  const list = await draw(<PaperTable papers={[paper, { ...exchanged, id: row.id }]} />);
  expect(list.all("th")).toEqual(columns);
  expect(list.all("a")).toEqual(["纸质证书换领电子证书"]);
  expect(list.attributes("a", "href")).toEqual([`/certificates/exchange/${paper.id}`]);
  expect(list.text).toContain("已换领电子证书，纸质证书不再使用");
});
