/** How many kinds of filling there are; what goes beyond begins again. */
const patternCount = 6;

/** Names the filling of a series, for `fill`. */
export function fillOf(chart: string, series: number): string {
  return `url(#${chart}-fill-${series % patternCount})`;
}

/** Draws the fillings of a chart: told apart by their pattern also without colour, on paper and by whoever sees few colours. */
export function Patterns({ chart }: { chart: string }) {
  return (
    <defs>
      {fillings.map(({ ground, line, path }, at) => (
        <pattern
          // biome-ignore lint/suspicious/noArrayIndexKey: the fillings are fixed
          key={at}
          id={`${chart}-fill-${at}`}
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
        >
          <rect width="8" height="8" className={ground} />
          {path ? <path d={path} className={line} strokeWidth="1.6" fill="none" /> : null}
        </pattern>
      ))}
    </defs>
  );
}

const fillings = [
  { ground: "fill-azurite-700", line: "", path: "" },
  { ground: "fill-jade-200", line: "stroke-jade-800", path: "M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6" },
  { ground: "fill-ochre-50", line: "stroke-ochre-700", path: "M4 0 V8 M0 4 H8" },
  { ground: "fill-cinnabar-700", line: "stroke-cinnabar-50", path: "M0 2 H8 M0 6 H8" },
  { ground: "fill-azurite-100", line: "stroke-azurite-900", path: "M2 0 V8 M6 0 V8" },
  { ground: "fill-sheet", line: "stroke-ink-700", path: "M-2 6 L2 10 M0 0 L8 8 M6 -2 L10 2" },
];
