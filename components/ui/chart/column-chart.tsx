import { type Charted, ChartFrame } from "./chart-frame";
import { fillOf } from "./patterns";
import { isLabelled, percent, ticksOf, total } from "./scale";

const top = 24;
const plot = 190;
const gutter = 0.1; // of the width, for the numbers at the lines

/** Draws counts over time as stacked columns, as wide as there is room for. */
export function ColumnChart(chart: Charted) {
  const { entries } = chart;
  const ticks = ticksOf(Math.max(0, ...entries.map(({ counts }) => total(counts))));
  const largest = ticks.at(-1) ?? 1;
  const slot = (1 - gutter) / Math.max(entries.length, 1);
  const yOf = (count: number) => top + plot - (count / largest) * plot;
  return (
    <ChartFrame chart={chart} height={top + plot + 32}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={percent(gutter)}
            x2="100%"
            y1={yOf(tick)}
            y2={yOf(tick)}
            className={tick === 0 ? "stroke-ink-900" : "stroke-rule-strong"}
          />
          <text
            x={percent(gutter - 0.015)}
            y={yOf(tick) + 5}
            textAnchor="end"
            className="fill-ink-500 text-14"
          >
            {tick}
          </text>
        </g>
      ))}
      {entries.map(({ label, counts }, at) => (
        <g key={label}>
          <Stack
            id={chart.id}
            counts={counts}
            x={gutter + slot * (at + 0.15)}
            width={slot * 0.7}
            heightOf={(count) => (count / largest) * plot}
          />
          {isLabelled(at, entries.length) ? (
            <text
              x={percent(gutter + slot * (at + 0.5))}
              y={top + plot + 22}
              textAnchor="middle"
              className="fill-ink-700 text-14"
            >
              {label}
            </text>
          ) : null}
        </g>
      ))}
    </ChartFrame>
  );
}

function Stack({
  id,
  counts,
  x,
  width,
  heightOf,
}: {
  id: string;
  counts: readonly number[];
  x: number;
  width: number;
  heightOf: (count: number) => number;
}) {
  return counts.map((count, at) => {
    const below = total(counts.slice(0, at + 1));
    return count > 0 ? (
      <rect
        // biome-ignore lint/suspicious/noArrayIndexKey: series keep their order
        key={at}
        x={percent(x)}
        width={percent(width)}
        y={top + plot - heightOf(below)}
        height={heightOf(count)}
        fill={fillOf(id, at)}
        className="stroke-ink-700"
        strokeWidth=".75"
      />
    ) : null;
  });
}
