import { describe, expect, test } from "vitest";
import { PdfDictionary, PdfName, PdfReference, PdfString, SyntaxReader } from "./read-syntax";

const read = (text: string) => new SyntaxReader(text, 0).value();

describe("reading PDF values", () => {
  test("knows every kind", () => {
    expect(read("  /A#20B")).toEqual(new PdfName("A B"));
    expect(read("12 0 R")).toEqual(new PdfReference(12));
    expect(read("[12 0 12 0 R -1.5 true null]")).toEqual([12, 0, new PdfReference(12), -1.5, true, null]);
    expect(read("% a remark\n<41 4>")).toEqual(new PdfString("A@"));
    expect(read("(a\\(b(c)\\)\\101\\n\\\nd)")).toEqual(new PdfString("a(b(c))A\nd"));
  });

  test("keeps a dictionary's own source", () => {
    const source = "<</A(>>)/B<</C/D>>/E[/F]>>";
    const dictionary = read(`${source} endobj`);
    if (!(dictionary instanceof PdfDictionary)) throw new Error("no dictionary");
    expect(dictionary.source).toBe(source);
    expect([...dictionary.entries.keys()]).toEqual(["A", "B", "E"]);
  });

  test("decodes text strings of both kinds", () => {
    expect(new PdfString("sig_applicant").text).toBe("sig_applicant");
    expect(new PdfString("\xfe\xff\x5f\x20").text).toBe("张");
  });

  test("throws on what is broken instead of reading on", () => {
    for (const broken of [
      "",
      "<</A 1",
      "[1",
      "(a",
      "<4x>",
      "/A/B>>",
      "<<1 2>>",
      "<</A 1/A 2>>",
      "word",
      ">>",
    ])
      expect(() => {
        const reader = new SyntaxReader(broken, 0);
        reader.value();
        reader.expect("end");
      }).toThrow();
  });
});
