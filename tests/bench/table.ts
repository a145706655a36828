import { type Chapter, type Figure, judge } from "./figures";

const words = { reached: "reached", alone: "reached alone", missed: "MISSED" } as const;
const headings = ["", "median", "p95", "smallest", "processor", "size", "to reach", "", "compared with"];

/** Writes chapters as one table of text: milliseconds and kilobytes of 1,000 bytes. */
export function tableOf(chapters: readonly Chapter[]): string {
  const rows = chapters.flatMap(({ figures }) => figures.map(cellsOf));
  const widths = headings.map((heading, column) =>
    Math.max(widthOf(heading), ...rows.map((cells) => widthOf(cells[column] ?? ""))),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => pad(cell, widths[column] ?? 0, column > 0 && column < 7))
      .join("  ")
      .trimEnd();
  return chapters
    .map(({ title, figures }) => {
      const notes = figures.flatMap(({ name, note }) => (note ? [`  ${name}: ${note}`] : []));
      return [title, line(headings), ...figures.map((figure) => line(cellsOf(figure))), ...notes].join("\n");
    })
    .join("\n\n");
}

function cellsOf(figure: Figure): string[] {
  const { name, time, size, ratios = [] } = figure;
  const verdict = judge(figure);
  return [
    name,
    ms(time?.median),
    ms(time?.p95),
    ms(time?.smallest),
    ms(time?.processor),
    kB(size),
    goalOf(figure),
    verdict ? words[verdict] : "",
    ratios.map(({ to, value }) => `${factor(value)} x ${to}`).join(", "),
  ];
}

const ms = (value: number | undefined) =>
  value === undefined ? "" : `${value.toFixed(value < 10 ? 2 : 1)} ms`;
const kB = (bytes: number | undefined) => (bytes === undefined ? "" : `${(bytes / 1000).toFixed(1)} kB`);
const factor = (value: number) => value.toFixed(value < 10 ? 2 : 0);

function goalOf({ goal }: Figure): string {
  const parts = [
    ...(goal?.median === undefined ? [] : [`${goal.median} ms`]),
    ...(goal?.size === undefined ? [] : [`${goal.size / 1000} kB`]),
  ];
  return parts.join(", ");
}

/** Chinese characters take two columns of a terminal. */
const widthOf = (text: string) => [...text].reduce((sum, one) => sum + (one > "\u2e80" ? 2 : 1), 0);

function pad(text: string, width: number, right: boolean): string {
  const blanks = " ".repeat(Math.max(0, width - widthOf(text)));
  return right ? blanks + text : text + blanks;
}
