import "server-only";
import type { Style } from "@/server/documents/fonts/faces";
import type { Typesetter } from "./typography";

/** One way to set a text: at most so many lines of a size, `leading` apart; in millimetres. */
export interface Way {
  lines: number;
  size: number;
  leading: number;
}

/** A text cut into lines, with the size and the leading that make it fit. */
export interface FittedLines {
  lines: readonly string[];
  size: number;
  leading: number;
}

const smaller = 0.97;

/** Sets a text in the first of the ways that its room allows; the last of them is made smaller until it fits. */
export function fitLines(
  text: string,
  room: { width: number; style: Style; ways: readonly [Way, ...Way[]] },
  set: Typesetter,
): FittedLines {
  const { width, style, ways } = room;
  const attempt = ({ lines: most, size, leading }: Way): FittedLines | undefined => {
    const lines = set.balance(text, width, { size, style });
    return lines.length <= most ? { lines, size, leading } : undefined;
  };
  const [first, ...others] = ways;
  let way = first;
  let fitted = attempt(way);
  while (!fitted) {
    way = others.shift() ?? { ...way, size: way.size * smaller, leading: way.leading * smaller };
    fitted = attempt(way);
  }
  return fitted;
}
