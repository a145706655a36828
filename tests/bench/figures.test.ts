import { describe, expect, test } from "vitest";
import { type Figure, figureOf, judge } from "./figures";
import { type Lap, quantile, race, ratioOf } from "./race";
import { scriptsOf } from "./site/weigh-page";
import { tableOf } from "./table";

const lap = (wall: number[], processor = wall, size?: number): Lap => ({ name: "it", wall, processor, size });

describe("figures", () => {
  test("are the median, the 95th of a hundred and the smallest", () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect([quantile(hundred, 0.5), quantile(hundred, 0.95), quantile(hundred, 0)]).toEqual([51, 96, 1]);
    expect(quantile([], 0.5)).toBe(0);
  });

  test("compare round by round, so that a slow hour changes nothing", () => {
    expect(ratioOf([2, 4, 20], [1, 2, 10])).toBe(2);
  });

  test.each<[string, Figure["goal"], Lap, ReturnType<typeof judge>]>([
    ["asked of nothing", undefined, lap([5]), undefined],
    ["in time", { median: 5 }, lap([4, 5, 9]), "reached"],
    ["in time on a core of its own", { median: 5 }, lap([40, 50, 90], [4, 5, 9]), "alone"],
    ["too late", { median: 5 }, lap([6, 6, 6]), "missed"],
    ["small enough", { size: 10 }, lap([1], [1], 10), "reached"],
    ["too large, though in time", { median: 5, size: 10 }, lap([1], [1], 11), "missed"],
    ["of no size, though one is asked", { size: 10 }, lap([1]), "missed"],
    ["too late, the processor's time unknown", { median: 5 }, lap([6], []), "missed"],
  ])("%s", (_, goal, measured, verdict) => {
    expect(judge(figureOf(measured, goal ? { goal } : {}))).toBe(verdict);
  });

  test("stand under one another in the table, also beside Chinese", () => {
    const figures = [figureOf(lap([1.234], [1], 2_500), { goal: { median: 1 } }), { name: "申请", size: 7 }];
    const [title, , first, second] = tableOf([{ title: "A title", figures }]).split("\n");
    expect(title).toBe("A title");
    expect(first).toMatch(/^it {4}.*1\.23 ms .*2\.5 kB +1 ms {2}reached alone$/);
    expect(second?.trimEnd().endsWith("0.0 kB")).toBe(true);
  });
});

test("a race runs every contestant in every round, and counts no warm-up", async () => {
  const ran: string[] = [];
  const runner = (name: string) => ({ name, run: () => ran.push(name) });
  const laps = await race([runner("a"), runner("b")], { warmUp: 1, rounds: 2 });
  expect(ran.join("")).toBe("ababab");
  expect(laps.map(({ wall, size }) => [wall.length, size])).toEqual([
    [2, 5],
    [2, 6],
  ]);
});

test("the scripts of a page are found in tags and in what React is told, each once", () => {
  const html = `<script src="/_next/static/chunks/a.js" async></script><link rel="preload" href="/_next/static/chunks/b-1.js"/>
    <script>self.__next_f.push([1,"3:I[1,[\\"/_next/static/chunks/a.js\\",\\"/_next/static/chunks/c.js\\"]]"])</script>
    <link rel="stylesheet" href="/_next/static/chunks/d.css"/>
    <script src="/_next/static/chunks/for-old-browsers.js" noModule=""></script>`;
  expect(scriptsOf(html)).toEqual(["a", "b-1", "c"].map((name) => `/_next/static/chunks/${name}.js`));
});
