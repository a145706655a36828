import { type Charted, ChartFrame } from "./chart-frame";
import { fillOf } from "./patterns";
import { percent, total } from "./scale";

const row = 48;
const widest = 0.86; // of the width; beside the longest bar its count finds room

/** Draws counts of things as stacked bars, one under the other, each with its name above and its sum beside it. */
export function BarChart(chart: Charted) {
  const { id, entries } = chart;
  const largest = Math.max(1, ...entries.map(({ counts }) => total(counts)));
  const widthOf = (count: number) => (count / largest) * widest;
  return (
    <ChartFrame chart={chart} height={entries.length * row}>
      {entries.map(({ label, counts }, at) => (
        <g key={label} transform={`translate(0 ${at * row})`}>
          <text x="0" y="16" className="fill-ink-900 text-14">
            {label}
          </text>
          {counts.map((count, series) =>
            count > 0 ? (
              <rect
                // biome-ignore lint/suspicious/noArrayIndexKey: series keep their order
                key={series}
                x={percent(widthOf(total(counts.slice(0, series))))}
                width={percent(widthOf(count))}
                y="23"
                height="16"
                fill={fillOf(id, series)}
                className="stroke-ink-700"
                strokeWidth=".75"
              />
            ) : null,
          )}
          <text x={percent(widthOf(total(counts)))} dx="8" y="36" className="fill-ink-900 text-14">
            {total(counts)}
          </text>
        </g>
      ))}
    </ChartFrame>
  );
}
