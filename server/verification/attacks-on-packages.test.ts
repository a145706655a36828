import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readZip } from "@/lib/verify/ofd/zip/read-zip";
import { flipBit } from "./testing/forge";
import {
  findingsOfFile,
  type PackageEdit,
  repack,
  replaceIn,
  reseal,
  sealingFiles,
} from "./testing/forge-ofd";
import { drawCertificate, makeSealWorld, sealSample } from "./testing/sealed-certificate";

const world = await makeSealWorld();
const sealed = await sealSample(await drawCertificate(), world.seal);
const page = "Doc_0/Pages/Page_0/Content.xml";
const template = "Doc_0/TPLS/Tpl_0/Content.xml";

const findings = (bytes: Uint8Array) => findingsOfFile(bytes, world.policy);
/** What is found when files are changed under the seal as it was. */
const afterwards = (edit: PackageEdit) => findings(repack(sealed, edit));
/** What is found when the authority itself seals such files. */
const sealedSo = async (edit: PackageEdit) => findings(await reseal(sealed, world.seal, edit));
const replacing =
  (path: string, before: string | RegExp, after: string) => (files: Map<string, Uint8Array>) =>
    replaceIn(files, path, before, after);

test("sealing anew without a change is valid, so what follows is found for its own sake", async () => {
  expect(await sealedSo(() => undefined)).toEqual(["valid"]);
});

describe("changes after sealing", () => {
  test("text of the page", async () => {
    expect(await afterwards(replacing(page, "张晓明", "张晓朋"))).toEqual([
      "fields.notShown",
      `sealing.digest ${page}`,
    ]);
  });

  test("metadata", async () => {
    expect(await afterwards(replacing("OFD.xml", '"CZZT">张晓明', '"CZZT">张晓朋'))).toEqual([
      "fields.notShown",
      "sealing.digest OFD.xml",
    ]);
  });

  test("a page whose digest is put right", async () => {
    const changed = await reseal(sealed, world.seal, replacing(page, "张晓明", "张晓朋"));
    const value = readZip(sealed).get(sealingFiles.value) ?? new Uint8Array();
    expect(await findings(repack(changed, (files) => files.set(sealingFiles.value, value)))).toEqual([
      "fields.notShown",
      "sealing.dataHash",
    ]);
  });

  test("a newline more in Signature.xml", async () => {
    expect(await afterwards(replacing(sealingFiles.statement, "?>\n", "?>"))).toEqual(["sealing.dataHash"]);
    expect(await afterwards(replacing(sealingFiles.statement, /$/, "\n"))).toEqual(["xml.syntax"]);
  });

  test("the picture of the holder", async () => {
    const path = "Doc_0/Res/photo.jpg";
    const edit: PackageEdit = (files) =>
      files.set(path, flipBit(files.get(path) ?? new Uint8Array(), 500, 1));
    expect(await afterwards(edit)).toEqual([`sealing.digest ${path}`]);
  });

  test("a file more", async () => {
    expect(await afterwards((files) => files.set("Doc_0/Pages/Page_1/Content.xml", strToU8("<a/>")))).toEqual(
      ["package.unexpectedFile", "sealing.uncovered Doc_0/Pages/Page_1/Content.xml"],
    );
  });

  test("a file less", async () => {
    expect(await afterwards((files) => files.delete(template))).toEqual(["package.missing"]);
    expect(await afterwards((files) => files.delete(sealingFiles.value))).toEqual(["package.missing"]);
  });
});

describe("what even the authority may not seal", () => {
  test.each([
    ["a document type", page, "?>\n", '?>\n<!DOCTYPE a [<!ENTITY x "y">]>', "xml.doctype"],
    ["a second element at the end", page, /$/, "<ofd:Page/>", "xml.syntax"],
    ["a comment", page, "<ofd:Area>", "<!-- --><ofd:Area>", "xml.syntax"],
    ["a character reference", page, "张晓明", "&#24352;晓明", "xml.syntax"],
    ["the default namespace", page, /ofd:/g, "", "xml.syntax"],
    ["spaces between elements", page, "<ofd:Area>", " <ofd:Area>", "xml.syntax"],
    ["another namespace", page, "ofdspec.org/2016", "ofdspec.org/2017", `xml.attribute ${page}`],
    ["an unknown element", page, "<ofd:Area>", "<ofd:Video/><ofd:Area>", `xml.element ${page}`],
    ["an action", page, "<ofd:Area>", "<ofd:Actions/><ofd:Area>", `package.action ${page}`],
    [
      "an action of the document",
      "Doc_0/Document.xml",
      "<ofd:Pages>",
      "<ofd:Actions/><ofd:Pages>",
      "package.action Doc_0/Document.xml",
    ],
    [
      "annotations",
      "Doc_0/Document.xml",
      "<ofd:CustomTags>",
      "<ofd:Annotations>Annots/Annotations.xml</ofd:Annotations><ofd:CustomTags>",
      "package.annotation Doc_0/Document.xml",
    ],
    [
      "attachments",
      "Doc_0/Document.xml",
      "<ofd:CustomTags>",
      "<ofd:Attachments>Attachs/Attachments.xml</ofd:Attachments><ofd:CustomTags>",
      "package.attachment Doc_0/Document.xml",
    ],
    ["a path upwards", "Doc_0/Document.xml", "Pages/Page_0", "../Page_0", "package.missing"],
    [
      "a value twice",
      "OFD.xml",
      "</ofd:CustomDatas>",
      '<ofd:CustomData Name="CZZT">a</ofd:CustomData></ofd:CustomDatas>',
      "fields.twice",
    ],
    ["a wrong check character", "OFD.xml", /\.001\..</, ".001.~<", "fields.identifier"],
    ["another number", "OFD.xml", "21310000001234</", "21310000001235</", "fields.identifier"],
    ["an end before the beginning", "OFD.xml", '"ZZYXQQSRQ">2026', '"ZZYXQQSRQ">2036', "fields.dates"],
    ["no such day", "OFD.xml", "1990-05-12", "1990-02-31", "fields.dates"],
    ["a missing value", "OFD.xml", '"ZZYXQQSRQ"', '"ZZYXQQSR"', "fields.missing"],
    [
      "another title",
      "OFD.xml",
      "二级造价工程师注册证书</ofd:Title>",
      "一级造价工程师注册证书</ofd:Title>",
      "fields.documentInfo",
    ],
    [
      "another authority",
      "OFD.xml",
      /上海市住房和城乡建设管理委员会/g,
      "北京市住房和城乡建设委员会",
      "signer.nameDiffers",
    ],
    ["a name that is not shown", "Doc_0/Tags/Tag_0.xml", /zz:XM>/g, "zz:XN>", "fields.notShown"],
    [
      "an index into nothing",
      "Doc_0/Tags/Tag_0.xml",
      /<zz:XM>(.*?)\d+</,
      "<zz:XM>$19999<",
      "package.structure",
    ],
    [
      "an invisible object",
      page,
      "<ofd:TextObject ",
      '<ofd:TextObject Visible="false" ',
      `xml.attribute ${page}`,
    ],
    ["glyphs without advances", page, / DeltaX="[^"]*"/, "", "package.structure"],
    ["an unknown font", page, / Font="\d+"/, ' Font="99"', "package.font"],
    ["an image in another size", page, / CTM="\d+/, ' CTM="1', "package.image"],
    ["an identifier twice", page, / ID="\d+" Type="Body"/, ' ID="1" Type="Body"', "package.structure"],
    ["a picture that is none", "Doc_0/DocumentRes.xml", 'Format="JPEG"', 'Format="PNG"', "package.image"],
  ])("%s", async (_, path, before, after, finding) => {
    expect(await sealedSo(replacing(path, before, after))).toContain(finding);
  });
});

describe("the zip", () => {
  const le16 = (value: number) => Uint8Array.of(value & 255, value >> 8);
  const put = (at: number, bytes: Uint8Array) => {
    const copy = sealed.slice();
    copy.set(bytes, at < 0 ? copy.length + at : at);
    return copy;
  };
  const files = Object.fromEntries(readZip(sealed));
  const named = (name: string) => zipSync({ ...files, [name]: strToU8("x") }, { mtime: "1980-01-01" });

  test.each([
    ["a comment", put(-2, le16(1)), "zip.end"],
    ["bytes after the end", Buffer.concat([sealed, Uint8Array.of(0)]), "zip.end"],
    ["bytes before the beginning", Buffer.concat([Uint8Array.of(0), sealed]), "zip.end"],
    ["another count", put(-12, le16(3)), "zip.end"],
    ["encryption in a local header", put(6, le16(1)), "zip.header"],
    ["another version in a local header", put(4, le16(45)), "zip.header"],
    ["a name upwards", named("../a.xml"), "zip.name"],
    ["an absolute name", named("/a.xml"), "zip.name"],
    ["a backslash", named("Doc_0\\a.xml"), "zip.name"],
    ["a name in other letters", named("ofd.XML"), "zip.duplicate"],
    ["an empty file", new Uint8Array(), "zip.end"],
    ["a large file", new Uint8Array(5 * 1024 * 1024), "zip.tooLarge"],
    ["a bomb", zipSync({ "a.xml": new Uint8Array(20 * 1024 * 1024) }), "zip.tooLarge"],
  ])("%s", async (_, bytes, finding) => {
    expect(await findings(new Uint8Array(bytes))).toEqual([finding]);
  });

  test("other bytes in a stored file", async () => {
    const at = Buffer.from(sealed).indexOf(Buffer.from(files["Doc_0/Res/photo.jpg"] ?? [1]));
    expect(await findings(flipBit(sealed, at + 500, 1))).toEqual(["zip.checksum"]);
  });

  test("a byte between two entries or before the directory, all offsets put right", async () => {
    const directory = Buffer.from(sealed).readUInt32LE(sealed.length - 6);
    const second = Buffer.from(sealed).indexOf("PK\x03\x04", 4, "latin1");
    for (const place of [second, directory]) {
      const gapped = Buffer.concat([sealed.subarray(0, place), Uint8Array.of(0), sealed.subarray(place)]);
      gapped.writeUInt32LE(directory + 1, gapped.length - 6);
      for (let at = directory + 1; at < gapped.length - 22; at += 46 + gapped.readUInt16LE(at + 28)) {
        const offset = gapped.readUInt32LE(at + 42);
        if (offset >= place) gapped.writeUInt32LE(offset + 1, at + 42);
      }
      expect(await findings(gapped)).toEqual(["zip.bytesBetween"]);
    }
  });

  test("a hundred and one entries", async () => {
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`f${i}.xml`, strToU8("x")]));
    expect(await findings(zipSync(many))).toEqual(["zip.tooLarge"]);
  });
});
