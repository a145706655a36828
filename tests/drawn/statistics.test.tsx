import { expect, test } from "vitest";
import { tablesOf } from "@/components/desk/statistics/tables";
import { statisticsWords } from "@/components/desk/statistics/words";
import { BarChart } from "@/components/ui/chart/bar-chart";
import { ColumnChart } from "@/components/ui/chart/column-chart";
import { type Statistics, statistics } from "@/lib/dto/statistics";
import { draw } from "../support/draw";

const ends = { granted: 3, refused: 1, notAccepted: 0, withdrawn: 2, deregistered: 0 };
const decided = { decided: 4, median: 6, p90: 9, inTime: 3, known: 4 };
const figures: Statistics = statistics.parse({
  period: { from: "2026-11-02", to: "2026-11-15" },
  before: { from: "2026-10-19", to: "2026-11-01" },
  unit: "week",
  parts: ["2026-11-02", "2026-11-09"],
  intake: [
    { matter: "initial", counts: [4, 1], before: 2 },
    { matter: "renewal", counts: [0, 7], before: 0 },
  ],
  backlog: [
    { state: "inReview", ages: [1, 2, 0, 0, 3], ageless: 1, overdue: 3 },
    { state: "correction", ages: [0, 0, 1, 0, 0], ageless: 0, overdue: 0 },
  ],
  durations: [
    { matter: "initial", limit: { least: 15, most: 20 }, now: decided, before: { ...decided, median: null } },
  ],
  duration: { now: decided, before: { ...decided, decided: 0, known: 0 } },
  spread: [{ days: 6, count: 4 }],
  outcomes: [{ matter: "initial", ends, corrections: 5 }],
  outcomesBefore: { ends, corrections: 1 },
  grounds: [
    { outcome: "notAccepted", code: "notOurs", count: 2, before: 0 },
    { outcome: "refused", code: "fromAnotherRelease", count: 1, before: 0 },
  ],
  expiring: [{ month: "2026-11-01", count: 2 }],
  specialties: [{ specialty: "civil", inForce: 9, accepted: 5, acceptedBefore: 1 }],
  employers: [{ name: "=甲", creditCode: "91310000LISTED0001", inForce: 9, accepted: 5 }],
  ratings: { stars: [{ stars: 5, count: 2, before: 1 }], tags: [{ tag: "fast", count: 2 }] },
});

test("tables sum what they list, in words; what this release does not know stays a code", async () => {
  const tables = tablesOf(figures, await statisticsWords("cost-engineer"));
  const cells = (id: keyof typeof tables) => tables[id].rows.map((row) => row.cells);
  expect(cells("intake")).toEqual([
    ["2026-11-02", 4, 0, 4],
    ["2026-11-09", 1, 7, 8],
    ["合计", 5, 7, 12],
    ["上期", 2, 0, 2],
  ]);
  expect(cells("backlog").at(-1)).toEqual(["合计", 1, 2, 1, 0, 3, 1, 8, 3]);
  expect(cells("durations")).toEqual([
    ["初始注册", "15 至 20", 4, 6, 9, "75.0%", null],
    ["合计", null, 4, 6, 9, "75.0%", 6],
  ]);
  expect(cells("outcomes")[0]).toEqual(["初始注册", 3, 1, 0, 2, 0, 6, 5]);
  expect(cells("grounds")).toEqual([
    ["不予受理", "不属于本机关职权范围", 2, 0],
    ["不予注册、不予注销", "fromAnotherRelease", 1, 0],
  ]);
  for (const { columns, rows } of Object.values(tables))
    for (const row of rows) expect(row.cells).toHaveLength(columns.length);
});

test("a chart is one picture with name and description, told apart by patterns, and brings no style of its own", async () => {
  const chart = {
    id: "chart",
    title: "受理（图）",
    description: "每周受理",
    series: ["初始注册", "延续注册"],
    entries: [
      { label: "11-02", counts: [4, 0] },
      { label: "11-09", counts: [1, 7] },
    ],
  };
  for (const Chart of [ColumnChart, BarChart]) {
    const { html: drawn } = await draw(<Chart {...chart} />);
    const filled = [...drawn.matchAll(/<rect [^>]*fill="(url\(#chart-fill-\d\))"/g)].map(([, fill]) => fill);
    expect(filled.slice(0, 3)).toEqual(["url(#chart-fill-0)", "url(#chart-fill-0)", "url(#chart-fill-1)"]);
    for (const part of ['role="img"', "受理（图）</title>", "每周受理</desc>", "延续注册"])
      expect(drawn).toContain(part);
    expect(drawn.split("</figure>")[0]).not.toContain("style=");
  }
});
