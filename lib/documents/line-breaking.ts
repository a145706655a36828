/** Measures a text in the unit that widths are given in. */
export type Measure = (text: string) => number;

// 中文排版需求 (W3C clreq) 3.1.6: what may not begin a line, and what may not end one.
const neverFirst = /^[，。、；：？！）】》〉」』〕｝”’·…—％‰℃)\]}.,;:?!%]/u;
const neverLast = /[（【《〈「『〔｛“‘([{￥¥$]$/u;
// What is never parted: days; words and numbers of Latin letters, dashes and dots of omission; spaces; else each character.
const unit = /\d{4}年\d{1,2}月\d{1,2}日|[\p{Script=Latin}\p{Nd}'’@_./+:-]+|—+|…+|\s|./gsu;

/**
 * Breaks a text into lines no wider than `width`, after the rules for Chinese punctuation; a word wider than a line is cut.
 * No character but space at the end of a line is lost.
 */
export function breakLines(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line: string[] = [];
  let used = 0;
  for (const piece of pieces(text, width, measure)) {
    const size = measure(piece);
    while (used + size > width && piece.trim() !== "" && line.length > 0) {
      const kept = breakingPoint(line, piece);
      lines.push(line.slice(0, kept).join("").trimEnd());
      line = withoutLeadingSpace(line.slice(kept));
      used = measure(line.join(""));
    }
    line.push(piece);
    used += size;
  }
  const last = line.join("").trimEnd();
  return last === "" && lines.length > 0 ? lines : [...lines, last];
}

/** Breaks a short text into as few lines as it needs, all about as long: 统一社会 / 信用代码. */
export function balanceLines(text: string, width: number, measure: Measure): string[] {
  const fewest = breakLines(text, width, measure);
  if (fewest.length === 1) return fewest;
  const whole = measure(text);
  const step = whole / [...text].length / 2;
  for (let narrow = whole / fewest.length; narrow < width; narrow += step) {
    const lines = breakLines(text, narrow, measure);
    if (lines.length === fewest.length) return lines;
  }
  return fewest;
}

/** Gives how many pieces stay on the line before `next`: all, or fewer where punctuation forbids to part there. */
function breakingPoint(line: readonly string[], next: string): number {
  for (let kept = line.length; kept > 0; kept--) {
    const before = line[kept - 1] ?? "";
    const after = line[kept] ?? next;
    if (!neverFirst.test(after) && !neverLast.test(before)) return kept;
  }
  return line.length;
}

function withoutLeadingSpace(line: string[]): string[] {
  const first = line.findIndex((piece) => piece.trim() !== "");
  return first < 0 ? [] : line.slice(first);
}

/** Cuts the text into what stays together, and that again where it is wider than a line. */
function pieces(text: string, width: number, measure: Measure): string[] {
  return [...text.matchAll(unit)].flatMap(([piece]) => (measure(piece) > width ? [...piece] : [piece]));
}
