interface Line {
  label: string;
  value: string;
}

/** Compares two readings of a form line by line; lines of one label are compared in their order. */
export function differingLines(
  before: readonly Line[],
  after: readonly Line[],
): { label: string; from: string; to: string }[] {
  const labels = [...new Set([...before, ...after].map(({ label }) => label))];
  return labels.flatMap((label) => {
    const [from, to] = [before, after].map((lines) => lines.filter((line) => line.label === label));
    const length = Math.max(from?.length ?? 0, to?.length ?? 0);
    return Array.from({ length }, (_, at) => ({
      label,
      from: from?.[at]?.value ?? "",
      to: to?.[at]?.value ?? "",
    })).filter((line) => line.from !== line.to);
  });
}
