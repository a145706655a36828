import { expect, test } from "vitest";
import { costEngineer } from "./cost-engineer/r1";
import { type MatterCode, matterCodes } from "./matters";
import { specialtiesOf } from "./parts";
import type { Profession, Section } from "./schema";
import { structuralEngineer } from "./structural-engineer/r1";

type Read = (profession: Profession) => unknown;

/** The section of a kind in a matter's form. */
const sectionOf = <K extends Section["kind"]>(profession: Profession, code: MatterCode, kind: K) =>
  profession.matters[code]?.sections.find(
    (section): section is Extract<Section, { kind: K }> => section.kind === kind,
  );

const tiles = (profession: Profession) =>
  matterCodes.filter((code) => profession.matters[code]?.entry === "tile");

/** In which matters something holds. */
const mattersWith =
  (holds: (profession: Profession, code: MatterCode) => boolean): Read =>
  (profession) =>
    tiles(profession).filter((code) => holds(profession, code));

const inMatters =
  (read: (profession: Profession, code: MatterCode) => unknown): Read =>
  (profession) =>
    Object.fromEntries(tiles(profession).map((code) => [code, read(profession, code)]));

const note =
  (key: "inProgress" | "voided" | "frozen" | "expired") => (profession: Profession, code: MatterCode) =>
    profession.notes.matters[code]?.[key]?.zh;

const word = (text: string | undefined, ...words: string[]) => words.find((each) => text?.includes(each));

const rows: [topic: string, read: Read, cost: unknown, structural: unknown][] = [
  [
    "matters",
    tiles,
    ["initial", "specialtyAddition", "renewal", "deregistration"],
    ["initial", "renewal", "deregistration"],
  ],
  [
    "specialties",
    (profession) => specialtiesOf(profession).map(({ label }) => label.zh),
    ["安装工程", "土木建筑工程"],
    [],
  ],
  ["source of the qualification", ({ qualification }) => qualification.kind, "declared", "registerOrUpload"],
  [
    "attachments of the first form",
    (profession) => ({
      photo: sectionOf(profession, "initial", "photo")?.need,
      signatureImage: sectionOf(profession, "initial", "signatureImage")?.need,
      scans:
        profession.qualification.kind === "registerOrUpload"
          ? profession.qualification.uploads.map(({ maxBytes }) => maxBytes)
          : [],
    }),
    { photo: "required", signatureImage: "required", scans: [] },
    { photo: "required", signatureImage: "optional", scans: [2_097_152] },
  ],
  [
    "proof of continuing education when overdue",
    (profession) => sectionOf(profession, "initial", "continuingEducation")?.proof,
    { kind: "none" },
    { kind: "pdf", maxBytes: 2_097_152 },
  ],
  ["what an employer's list shows first", ({ employer }) => employer.inboxDefault.initial, "awaiting", "all"],
  ["first sign-in", ({ notes }) => word(notes.signUp?.zh, "新用户注册"), undefined, "新用户注册"],
  // The ministry asks for OFD of the cost engineer; the other manual says 电子版, for which OFD was chosen too.
  [
    "file of the certificate",
    ({ certificate }) => certificate.formats,
    { original: "ofd", copy: "pdf" },
    { original: "ofd", copy: "pdf" },
  ],
  [
    "exchange of paper certificates, and its guide",
    ({ matters, guide }) => [matters.paperExchange?.effect, guide.conditions.paperExchange !== undefined],
    [undefined, false],
    ["exchange", true],
  ],
  [
    "wording of the note about an open application",
    inMatters((profession, code) => word(note("inProgress")(profession, code), "正在审批中", "正在申请中")),
    {
      initial: "正在审批中",
      specialtyAddition: "正在审批中",
      renewal: "正在审批中",
      deregistration: "正在审批中",
    },
    { initial: "正在申请中", renewal: "正在审批中", deregistration: "正在审批中" },
  ],
  [
    "sentence about a void file",
    inMatters((profession, code) => {
      const text = note("voided")(profession, code);
      return [word(text, "受理前"), word(text, "文件作废", "电子文件自动作废")];
    }),
    {
      initial: [undefined, "文件作废"],
      specialtyAddition: [undefined, "文件作废"],
      renewal: [undefined, "文件作废"],
      deregistration: [undefined, "文件作废"],
    },
    {
      initial: ["受理前", "电子文件自动作废"],
      renewal: ["受理前", "电子文件自动作废"],
      deregistration: [undefined, "电子文件自动作废"],
    },
  ],
  [
    "sentence that a form is frozen",
    mattersWith(
      (profession, code) => word(note("frozen")(profession, code), "进入审批流程后不可修改") !== undefined,
    ),
    ["initial", "specialtyAddition", "renewal"],
    [],
  ],
  // At a structural engineer's renewal too, beyond the manual: a newer photo does nobody harm.
  [
    "replaceable photo",
    mattersWith((profession, code) => sectionOf(profession, code, "photo")?.need === "replaceable"),
    ["specialtyAddition", "renewal", "deregistration"],
    ["renewal", "deregistration"],
  ],
  [
    "signature image",
    inMatters((profession, code) => sectionOf(profession, code, "signatureImage")?.need),
    {
      initial: "required",
      specialtyAddition: "replaceable",
      renewal: "replaceable",
      deregistration: undefined,
    },
    { initial: "optional", renewal: undefined, deregistration: undefined },
  ],
  [
    "sentence about an expired specialty",
    mattersWith(
      (profession, code) => word(note("expired")(profession, code), "若专业有效期已过") !== undefined,
    ),
    ["renewal"],
    [],
  ],
  ["note about OFD", ({ notes }) => word(notes.certificate?.zh, "OFD 文件格式"), "OFD 文件格式", undefined],
  [
    "menus",
    ({ names }) => [names.menu.applicant.zh, names.menu.employer.zh, names.menu.rename.zh],
    ["二级造价工程师事项申请", "二级造价工程师", "二级注册造价师"],
    ["二级结构工程师事项申请", "二级注册结构工程师（2019）", "二级注册结构工程师（2019）"],
  ],
  ["note about browsers", ({ notes }) => word(notes.browser?.zh, "360"), "360", undefined],
  [
    "points of the page about changes",
    ({ notes }) => notes.changes.filter(({ listed }) => listed).map(({ topic }) => topic),
    ["identity", "employer"],
    ["identity", "employer", "employerName"],
  ],
  [
    "validity in years, and the months after which a first registration is late",
    ({ validity, matters }) => [
      validity.years,
      matters.initial?.overdue?.fromIssue.value,
      matters.initial?.overdue?.fromApproval?.value,
    ],
    [4, 12, 18],
    [3, 36, undefined],
  ],
];

test.each(rows)("the two manuals differ: %s", (_topic, read, cost, structural) => {
  expect(read(costEngineer)).toEqual(cost);
  expect(read(structuralEngineer)).toEqual(structural);
});
