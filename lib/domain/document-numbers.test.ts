import { expect, test } from "vitest";
import { actDocuments, documentKinds, formatDocumentNumber, officialDocuments } from "./document-numbers";

const parts = { prefix: "沪建注造", document: "acceptance", year: 2021, serial: 1 } as const;

test("each document is numbered with its own mark", () => {
  expect(officialDocuments.map((document) => formatDocumentNumber({ ...parts, document }))).toEqual([
    "沪建注造受〔2021〕000001",
    "沪建注造补〔2021〕000001",
    "沪建注造不受〔2021〕000001",
    "沪建注造准〔2021〕000001",
    "沪建注造不准〔2021〕000001",
    "沪建注造延〔2021〕000001",
    "沪建注造销〔2021〕000001",
  ]);
});

test("a document about an act on a registration has a mark of its own, and no two kinds share one", () => {
  expect(
    actDocuments.map((document) => formatDocumentNumber({ ...parts, document }).slice(4, 5)).join(""),
  ).toBe("告锁解销撤吊");
  const all = documentKinds.map((document) => formatDocumentNumber({ ...parts, document }));
  expect(new Set(all).size).toBe(documentKinds.length);
});

test("another registry's prefix gives another number", () => {
  expect(formatDocumentNumber({ ...parts, prefix: "沪建注结", serial: 999_999 })).toBe(
    "沪建注结受〔2021〕999999",
  );
});

test.each([{ serial: 0 }, { serial: -1 }, { serial: 1_000_000 }, { serial: 1.5 }, { year: 21 }])(
  "%j cannot be numbered",
  (wrong) => {
    expect(() => formatDocumentNumber({ ...parts, ...wrong })).toThrow(RangeError);
  },
);
