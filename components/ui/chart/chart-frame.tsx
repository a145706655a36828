import type { ReactNode } from "react";
import { fillOf, Patterns } from "./patterns";

/** What every chart is told. */
export interface Charted {
  /** Unique on its page; begins the ids inside it. */
  id: string;
  /** Names the chart and says where its figures stand as text. */
  title: string;
  /** What it shows, in a sentence. */
  description: string;
  /** What is stacked, from the ground on. */
  series: readonly string[];
  /** Each with a count for every series. */
  entries: readonly { label: string; counts: readonly number[] }[];
}

/** Frames a drawing of fixed height and any width; its figures stand in a table beside it, so that it is one picture to readers. */
export function ChartFrame({
  chart: { id, title, description, series },
  height,
  children,
}: {
  chart: Charted;
  /** In pixels. */
  height: number;
  children: ReactNode;
}) {
  return (
    <figure className="min-w-0">
      <svg
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-description`}
        width="100%"
        height={height}
        className="block overflow-visible"
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-description`}>{description}</desc>
        <Patterns chart={id} />
        {children}
      </svg>
      {series.length > 1 ? <Legend id={id} series={series} /> : null}
    </figure>
  );
}

function Legend({ id, series }: Pick<Charted, "id" | "series">) {
  return (
    <figcaption className="mt-3">
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-14 text-ink-700">
        {series.map((label, at) => (
          <li key={label} className="inline-flex items-center gap-2">
            <svg aria-hidden="true" width="16" height="16">
              <rect x=".5" y=".5" width="15" height="15" fill={fillOf(id, at)} className="stroke-ink-700" />
            </svg>
            {label}
          </li>
        ))}
      </ul>
    </figcaption>
  );
}
