import { expect, test } from "vitest";
import { Acts } from "@/components/desk/register/acts";
import { RegisterScreen } from "@/components/desk/register/register-screen";
import { RegistrationScreen } from "@/components/desk/register/registration-screen";
import { EmployerEntries } from "@/components/register/public/employer-entries";
import { OpenData } from "@/components/register/public/open-data";
import { asPlainDate } from "@/lib/domain/plain-date";
import { type RegistrationView, registrationView } from "@/lib/dto/register";
import { registrationAct } from "@/lib/dto/registration-act";
import { draw } from "@/tests/support/draw";

const uuid = (end: number) => `00000000-0000-4000-8000-${String(end).padStart(12, "0")}`;
const registry = "shanghai-cost-engineer";
const at = new Date("2026-11-20T02:00:00Z");
const row = {
  id: uuid(1),
  number: "建[造]21263100000001",
  name: "周䶮",
  idLastFour: "0019",
  specialty: "civil",
  employer: "上海衡石工程咨询有限公司",
  beginsOn: asPlainDate("2026-01-01"),
  endsOn: asPlainDate("2029-12-31"),
  standing: "registered" as const,
  locked: true,
  medium: "electronic" as const,
  unclaimed: false,
};
const act = registrationAct.parse({
  id: uuid(2),
  version: 2,
  kind: "rescission",
  state: "announced",
  ground: { label: { zh: "以欺骗取得注册", en: "By deceit" }, source: "行政许可法第六十九条第二款" },
  heard: true,
  facts: "劳动合同不真实。",
  proof: uuid(3),
  proposedBy: "方知行",
  proposedAt: at,
  decidedBy: "季明川",
  decidedAt: at,
  opinion: "同意告知。",
  heardUntil: "2026-11-27",
  closedBy: null,
  closedAt: null,
  closing: null,
  documents: [{ kind: "hearing", number: "沪建注造告〔2026〕000001", fileId: uuid(4) }],
  steps: ["carryOut", "stop"],
});
const shown: RegistrationView = registrationView.parse({
  ...row,
  registry,
  professionCode: "cost-engineer",
  endedOn: null,
  barredUntil: null,
  lockedAt: at,
  holder: { name: row.name, sex: "female", idType: "residentId", idNumber: "310***********0019" },
  employerCode: "91310000MA1FAKE19Y",
  changes: [
    { kind: "locked", at, employer: row.employer, beginsOn: row.beginsOn, endsOn: row.endsOn },
    { kind: "granted", at, employer: row.employer, beginsOn: row.beginsOn, endsOn: row.endsOn },
  ],
  certificates: [
    {
      id: uuid(5),
      version: 1,
      status: "issued",
      issuedAt: at,
      endedAt: null,
      ofd: uuid(6),
      pdf: uuid(7),
      verify: "/verify/abc",
    },
  ],
  applications: [
    { id: uuid(8), acceptanceNumber: "W2026110330001", matter: "initial", state: "granted", stateSince: at },
  ],
  acts: [act],
  may: { reveal: true, propose: [] },
  concerned: null,
  wordings: {},
  grounds: {},
});

test("the register shows what waits, how each registration stands, and where the next page begins", async () => {
  const page = {
    rows: [row],
    next: row.id,
    previous: null,
    order: "number" as const,
    typed: "周",
    waiting: [
      {
        registrationId: row.id,
        number: row.number,
        name: row.name,
        kind: "lock" as const,
        state: "proposed" as const,
        heardUntil: null,
        mine: false,
      },
    ],
  };
  const query = { find: "k1.sealed", employer: "" };
  const desk = { registry, title: "二级造价工程师", professionCode: "cost-engineer", permissions: [] };
  const screen = await draw(
    <RegisterScreen desk={desk} query={query} page={page} narrow={async () => undefined} />,
  );
  for (const part of [
    "锁定：周䶮",
    "等待另一位工作人员决定",
    "在册",
    "已锁定",
    "证件号末四位 0019",
    "土木建筑工程",
  ])
    expect(screen.text).toContain(part);
  const links = screen.attributes("a", "href");
  expect(links).toContain(`/desk/${registry}/registrations/${row.id}`);
  expect(links).toContain(`/desk/${registry}/registrations?find=k1.sealed&after=${row.id}`);
  expect(links.some((link) => link?.includes(encodeURIComponent("周")))).toBe(false);
});

test("a registration shows its story, every version with its files, its acts and the reader's steps", async () => {
  const screen = await draw(<RegistrationScreen shown={shown} />);
  for (const part of [
    "310***********0019",
    "查看完整号码",
    "锁定",
    "准予注册",
    "第 1 版",
    "W2026110330001",
    "已告知，听取意见中",
    "陈述、申辩至 2026-11-27",
    "方知行提出",
    "季明川同意",
    "执行",
    "终止",
  ])
    expect(screen.text, part).toContain(part);
  const file = (end: number) => `/api/files/${uuid(end)}?registry=${registry}`;
  expect(screen.attributes("a", "href")).toEqual(
    expect.arrayContaining([`${file(6)}&download`, `${file(7)}&download`, "/verify/abc", file(3), file(4)]),
  );
});

test("who may not act sees the acts and no step", async () => {
  const acts = await draw(<Acts acts={[{ ...act, steps: [] }]} registry={registry} />);
  expect(acts.text).toContain("撤销注册");
  expect(acts.all("button")).toEqual([]);
});

test("the public register shows an employer's people as of now, the next page, and the open data with its terms", async () => {
  const entry = {
    registry,
    professionCode: "cost-engineer",
    authority: { zh: "上海市住房和城乡建设管理委员会", en: "Shanghai" },
    number: row.number,
    name: row.name,
    specialty: "civil",
    employer: row.employer,
    employerCode: "91310000MA1FAKE19Y",
    validFrom: row.beginsOn,
    validTo: row.endsOn,
    standing: "renewing" as const,
    endedOn: null,
    medium: "paper" as const,
  };
  const entries = await draw(
    <EmployerEntries query={{ employer: row.employer }} page={{ entries: [entry], more: true, asOf: at }} />,
  );
  expect(entries.text).toContain("截至 2026-11-20 10:00:00");
  expect(entries.text).toContain("延续审查中");
  expect(entries.attributes("a", "href").join()).toContain(`after=${encodeURIComponent(row.number)}`);
  const data = await draw(
    <OpenData
      registries={[{ code: registry, professionCode: "cost-engineer", authority: entry.authority }]}
    />,
  );
  expect(data.attributes("a", "href")).toEqual([
    `/api/register/${registry}/csv`,
    `/api/register/${registry}/json`,
  ]);
  expect(data.text).toContain("注明来源");
});
