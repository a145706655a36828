import { describe, expect, test } from "vitest";
import { csvLine, csvStart } from "./write-csv";

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

  test("follows a mark by which spreadsheets know UTF-8", () => {
    expect(Buffer.from(csvStart).toString("hex")).toBe("efbbbf");
  });
});
