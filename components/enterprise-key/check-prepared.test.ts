import { describe, expect, test } from "vitest";
import { checkPrepared, type PreparedCheck } from "./check-prepared";
import {
  attribute,
  certificateAttribute,
  contentType,
  der,
  digestAttribute,
  hex,
  protection,
  setOf,
  sha256,
} from "./testing/attributes";

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

const certificate = latin1("the certificate");
const document = latin1(`%PDF-1.7\nthe form, signed by the applicant /ByteRange [0 9 19 7] <00>\n%%EOF\n`);
const empty = `<${"0".repeat(60)}>`;
const tail = ">>\nendobj\nstartxref\n4711\n%%EOF\n";

type Range = [number, number, number, number];
const honestly = (range: Range): readonly number[] => range;

/** Appends an increment as the server does; `saying` turns its honest range into what file and server both say. */
function prepare({ gap = empty, base = document, extra = "", end = tail, saying = honestly } = {}) {
  const head = (range: readonly number[]) => `7 0 obj\n<<${extra}/ByteRange [${range.join(" ")}]\n/Contents `;
  let range: Range = [0, 0, 0, 0];
  for (let round = 0; round < 9; round++) {
    const before = base.length + head(saying(range)).length;
    range = [0, before, before + gap.length, end.length];
  }
  const said = saying(range);
  return { file: latin1(Buffer.from(base).toString("latin1") + head(said) + gap + end), range: said };
}

function check({ file, range }: { file: Uint8Array<ArrayBuffer>; range: readonly number[] }, change = {}) {
  const covered = Buffer.concat([file.subarray(0, range[1]), file.subarray(range[2])]);
  return {
    file,
    shown: { sha256: sha256(document).toString("hex"), byteLength: document.length },
    certificate,
    prepared: { byteRange: range as Range, attributes: base64(attributesOver(covered)) },
    ...change,
  } satisfies PreparedCheck;
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
const attributesOver = (covered: Uint8Array) => setOf(...fourAttributes(covered));
const fourAttributes = (covered: Uint8Array) => [
  contentType,
  protection,
  digestAttribute(sha256(covered)),
  certificateAttribute(certificate),
];
const refusal = (trouble: string) => ({ ok: false, reasons: [trouble] });

test("what was shown, prepared for this certificate, is answered to be signed", async () => {
  const good = check(prepare());
  const result = await checkPrepared(good);
  expect(result).toEqual({
    ok: true,
    value: new Uint8Array(Buffer.from(good.prepared.attributes, "base64")),
  });
});

describe("another document is refused:", () => {
  test("the prepared file begins with other bytes", async () => {
    const { file, range } = prepare();
    file[20] = (file[20] ?? 0) ^ 1;
    expect(await checkPrepared(check({ file, range }))).toEqual(refusal("otherDocument"));
  });

  test("the prepared file is another document, of the same length, and right in itself", async () => {
    const other = document.map((byte, place) => (place === 20 ? byte ^ 1 : byte));
    expect(await checkPrepared(check(prepare({ base: other })))).toEqual(refusal("otherDocument"));
  });

  test("the file is the shown document and nothing was added, or less", async () => {
    const good = check(prepare());
    for (const file of [document, document.subarray(0, 30)])
      expect(await checkPrepared({ ...good, file })).toEqual(refusal("otherDocument"));
  });
});

describe("a range that leaves something out is refused, also when the file says the same:", () => {
  test.each<[string, (range: Range) => readonly number[]]>([
    ["the end of the file", ([, before, after, rest]) => [0, before, after, rest - 4]],
    ["more than the file", ([, before, after, rest]) => [0, before, after, rest + 4]],
    ["the start of the file", ([, before, after, rest]) => [9, before, after, rest]],
    ["a wider gap", ([, before, after, rest]) => [0, before - 5, after, rest]],
    ["a narrower gap", ([, before, after, rest]) => [0, before + 1, after - 1, rest + 1]],
    ["further ranges", (range) => [...range, 0, 10]],
    ["too few numbers", ([, before, after]) => [0, before, after]],
    [
      "a gap that ends before it begins",
      ([, before, after, rest]) => [0, after, before, rest + after - before],
    ],
    ["numbers that are none", ([, , after, rest]) => [0, Number.NaN, after, rest]],
    ["numbers that are not whole", ([, before, after, rest]) => [0, before, after + 0.5, rest - 0.5]],
  ])("%s", async (_, saying) => {
    expect(await checkPrepared(check(prepare({ saying })))).toEqual(refusal("otherRange"));
  });

  test("a gap inside the shown document", async () => {
    const [from, to] = [document.indexOf(0x3c), document.indexOf(0x3e) + 1];
    const saying = ([, , after, rest]: Range) => [0, from, to, after + rest - to];
    expect(document.subarray(from, to)).toEqual(latin1("<00>"));
    expect(await checkPrepared(check(prepare({ saying })))).toEqual(refusal("otherRange"));
  });

  test("a gap that reaches beyond the end of the file", async () => {
    const saying = ([, before, after]: Range) => [0, before, after + 5, -5];
    expect(await checkPrepared(check(prepare({ saying, end: "" })))).toEqual(refusal("otherRange"));
  });

  test("the file says another range than the server", async () => {
    const { range } = prepare();
    const { file } = prepare({ saying: ([, before, after, rest]) => [0, before - 1, after, rest] });
    expect(await checkPrepared(check({ file, range }))).toEqual(refusal("otherRange"));
  });

  test("a gap that is not empty", async () => {
    for (const gap of [`<${"0".repeat(58)}41>`, `(${"0".repeat(60)})`, "<>", `<00>>/V 9 0 R<<00>`])
      expect(await checkPrepared(check(prepare({ gap })))).toEqual(refusal("otherRange"));
  });

  test("the file names a second range", async () => {
    for (const made of [
      prepare({ extra: "/ByteRange [0 1 2 3]\n" }),
      prepare({ end: `/ByteRange [0 1 2 3]${tail}` }),
    ])
      expect(await checkPrepared(check(made))).toEqual(refusal("otherRange"));
  });
});

describe("attributes that say something else are refused:", () => {
  const good = check(prepare());
  const withAttributes = (bytes: Uint8Array) =>
    checkPrepared({ ...good, prepared: { ...good.prepared, attributes: base64(bytes) } });
  const covered = ({ file, prepared: { byteRange } }: PreparedCheck) =>
    Buffer.concat([file.subarray(0, byteRange[1]), file.subarray(byteRange[2])]);

  test("another digest", async () => {
    expect(await withAttributes(attributesOver(latin1("other")))).toEqual(refusal("otherDigest"));
  });

  test("another certificate", async () => {
    const other = check(prepare(), { certificate: latin1("another certificate") });
    expect(await checkPrepared(other)).toEqual(refusal("otherCertificate"));
  });

  test("a digest of other than the covered bytes, after the file was changed", async () => {
    const file = good.file.slice();
    file[document.length + 3] = 0x31;
    expect(await checkPrepared({ ...good, file })).toEqual(refusal("otherDigest"));
  });

  test("an attribute more, one less, one twice, other values, or no attributes at all", async () => {
    const four = () => fourAttributes(covered(good));
    const [, , digest] = four();
    const time = attribute("2a864886f70d010905", Buffer.from("\x17\x0d261120070000Z", "latin1"));
    const twice = attribute(
      "2a864886f70d010904",
      Buffer.concat([der(0x04, sha256(document)), der(0x04, sha256(certificate))]),
    );
    expect(await withAttributes(setOf(...four()))).toMatchObject({ ok: true });
    const wrong = [
      setOf(...four(), time),
      ...four().map((missing) => setOf(...four().filter((each) => !each.equals(missing)))),
      setOf(...four(), digestAttribute(sha256(certificate))),
      setOf(...four().filter((each) => !each.equals(digest ?? each)), twice),
      setOf(
        ...four().filter((each) => !each.equals(contentType)),
        attribute("2a864886f70d010903", hex("06 0b 2a864886f70d0109100104")),
      ),
      der(0x30, ...four()),
      Buffer.from([0x31, 0]),
      Buffer.from("Zhice enterprise sign-in\nhttp://localhost\nid\nnonce"),
      Buffer.alloc(0),
      Buffer.concat([setOf(...four()), Buffer.from([0])]),
    ];
    for (const bytes of wrong) expect(await withAttributes(bytes)).toEqual(refusal("notAttributes"));
  });

  test("text that is no base64", async () => {
    const prepared = { ...good.prepared, attributes: "*" };
    expect(await checkPrepared({ ...good, prepared })).toEqual(refusal("notAttributes"));
  });
});
