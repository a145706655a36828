import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvHead, csvLine, csvStart } from "./write-csv";

describe("a line of comma-separated values", () => {
  test("keeps commas, quotes and line breaks inside their cell", () => {
    expect(csvLine(["王,晓", '说"好"', "一\n二", ""])).toBe('"王,晓","说""好""","一\n二",""\r\n');
  });

  test.each([
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "＝1+1",
    "＋1",
    "－1",
    "＠x",
    " =1",
    "\t=1",
    "\r=1",
    "|calc",
    "\uFEFF=1",
  ])("lets no spreadsheet calculate %j", (cell) => {
    expect(csvLine([cell])).toBe(`"'${cell}"\r\n`);
  });

  test.each(["王晓岚", "建[造]21253100000001", "2028-02-29", "上海某某（集团）有限公司", "0"])(
    "leaves %s as it is",
    (cell) => {
      expect(csvLine([cell])).toBe(`"${cell}"\r\n`);
    },
  );

  test("reads back as it was written, and no text as a formula; numbers stay numbers, also below nought", () => {
    expect(csvLine([-1, 2.5, null])).toBe('"-1","2.5",""\r\n');
    const cells = fc.array(fc.string({ unit: "grapheme" }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(cells, (row) => {
        const [read = []] = parse(csvLine(row), { record_delimiter: "\r\n" }) as string[][];
        expect(read).toHaveLength(row.length);
        for (const [at, cell] of read.entries()) {
          expect(cell === row[at] || cell === `'${row[at]}`).toBe(true);
          expect(cell).not.toMatch(/^[\s\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|]/);
        }
      }),
    );
  });

  test("stands under the marks in a table without holes", () => {
    const head = csvHead({ marks: ["列表", "=1"], columns: [{ label: "a" }, { label: "b" }] });
    expect(head).toBe(`\uFEFF"列表",""\r\n"'=1",""\r\n"a","b"\r\n`);
  });

  test("follows a mark by which spreadsheets know UTF-8", () => {
    expect(Buffer.from(csvStart).toString("hex")).toBe("efbbbf");
  });
});
