import { create } from "fontkit";
import { describe, expect, it } from "vitest";
import { UndrawableText } from "@/server/documents/fonts/font-chain";
import { buildOfd } from "./build-ofd";
import { sampleInfo, sampleLine, samplePage, samplePhoto } from "./testing/sample-ofd";

const photo = await samplePhoto();
const build = (page = samplePage(), info = sampleInfo()) => buildOfd(page, { photo }, info);
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const pageOf = async (...lines: Parameters<typeof samplePage>) =>
  text((await build(samplePage(...lines))).get("Doc_0/Pages/Page_0/Content.xml"));
const codes = (xml: string) => [...xml.matchAll(/<ofd:TextCode ([^>]*)>([^<]*)</g)];

/** Lists a font's characters; its character map ends with a mark that is none. */
const charactersOf = (font: Uint8Array) =>
  String.fromCodePoint(...create(font).characterSet.filter((code) => code !== 0xffff));

/** Writes DeltaX out: `g 3 5` is three times 5. */
function advancesOf(attributes: string): string[] {
  const delta = / DeltaX="([^"]*)"/.exec(attributes)?.[1] ?? "";
  const written = delta.replace(/g (\d+) (\S+)/g, (_, count, value) =>
    Array(Number(count)).fill(value).join(" "),
  );
  return written === "" ? [] : written.split(" ");
}

describe("the files of an OFD document", () => {
  it("are those every reader looks for, in one order and with the same bytes each time", async () => {
    const [one, other] = [await build(), await build()];
    expect([...one.keys()]).toEqual([
      expect.stringMatching(/^Doc_0\/Res\/font_\d+\.ttf$/),
      expect.stringMatching(/^Doc_0\/Res\/font_\d+\.ttf$/),
      "Doc_0/Res/photo.jpg",
      "OFD.xml",
      "Doc_0/PublicRes.xml",
      "Doc_0/DocumentRes.xml",
      "Doc_0/TPLS/Tpl_0/Content.xml",
      "Doc_0/Pages/Page_0/Content.xml",
      "Doc_0/Tags/CustomTags.xml",
      "Doc_0/Tags/Tag_0.xml",
      "Doc_0/Document.xml",
    ]);
    expect([...one]).toEqual([...other]);
  });

  it("use the prefix ofd, one line after the declaration, and relative paths", async () => {
    for (const [name, bytes] of await build()) {
      if (!name.endsWith(".xml")) continue;
      const xml = text(bytes);
      expect(xml).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<(ofd|zz):[^\n]*>$/);
      expect(xml).not.toContain('xmlns="');
      expect(xml).not.toMatch(/<(?!\?|\/?(ofd|zz):)/);
      expect(xml).not.toMatch(/[^?]>\s+</);
      expect(xml).not.toMatch(/(BaseLoc="|File>|FileLoc>|Res>|DocRoot>)\//);
    }
  });

  it("number every object once and tell the largest number", async () => {
    const files = await build();
    const numbers = ["PublicRes", "DocumentRes", "TPLS/Tpl_0/Content", "Pages/Page_0/Content", "Document"]
      .flatMap((name) => [...text(files.get(`Doc_0/${name}.xml`)).matchAll(/ ID="(\d+)"/g)])
      .map(([, id]) => Number(id));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(text(files.get("Doc_0/Document.xml"))).toContain(`<ofd:MaxUnitID>${Math.max(...numbers)}<`);
  });

  it("put the template apart and stretch pictures over their boundary", async () => {
    const files = await build();
    const [template, page] = ["TPLS/Tpl_0", "Pages/Page_0"].map((folder) =>
      text(files.get(`Doc_0/${folder}/Content.xml`)),
    );
    expect(template).toContain(">二级造价工程师注册证书<");
    expect(template).toContain(
      'Boundary="8.4 8.4 280.2 193.2" LineWidth="1.2" Fill="false"><ofd:StrokeColor Value="150 30 36"/>' +
        "<ofd:AbbreviatedData>M 0.6 0.6 L 279.6 0.6 L 279.6 192.6 C</ofd:AbbreviatedData>",
    );
    expect(template).not.toContain("ofd:Template ");
    expect(page).toContain('<ofd:Template TemplateID="2" ZOrder="Background"/>');
    expect(page).toMatch(/Boundary="30 66 35 49" CTM="35 0 0 49 0 0" ResourceID="3"/);
    expect(page).not.toContain("注册证书");
  });

  it("keep a watermark behind the template", async () => {
    const plain = samplePage();
    const page = { ...plain, elements: [sampleLine("测试"), ...plain.elements] };
    const files = await build(page);
    const template = text(files.get("Doc_0/TPLS/Tpl_0/Content.xml"));
    expect(template).toMatch(/>测试<.*<ofd:PathObject .*>二级造价工程师注册证书</);
    expect(text(files.get("Doc_0/Pages/Page_0/Content.xml"))).not.toContain("测试");
  });

  it("point from each named value to the objects that show it", async () => {
    const files = await build(
      samplePage(
        sampleLine("张晓明", { tag: "XM" }),
        sampleLine("上海", { tag: "PYDW" }),
        sampleLine("企业", { tag: "PYDW" }),
      ),
    );
    const page = text(files.get("Doc_0/Pages/Page_0/Content.xml"));
    const idOf = (word: string) =>
      new RegExp(`<ofd:TextObject ID="(\\d+)"(?:(?!</ofd:TextObject>).)*>${word}<`).exec(page)?.[1];
    const index = text(files.get("Doc_0/Tags/Tag_0.xml"));
    const reference = (word: string) => `<ofd:ObjectRef PageRef="1">${idOf(word)}</ofd:ObjectRef>`;
    expect(index).toContain(`<zz:XM>${reference("张晓明")}</zz:XM>`);
    expect(index).toContain(`<zz:PYDW>${reference("上海")}${reference("企业")}</zz:PYDW>`);
    expect(index).toMatch(/<zz:ZP><ofd:ObjectRef PageRef="1">\d+</);
    await expect(build(samplePage(sampleLine("张", { tag: "姓名" })))).rejects.toThrow("no name of a value");
  });

  it("refuse what would be missing or unreadable", async () => {
    await expect(buildOfd(samplePage(), {}, sampleInfo())).rejects.toThrow("photo is missing");
    await expect(buildOfd(samplePage(), { photo: Uint8Array.of(1, 2) }, sampleInfo())).rejects.toThrow(
      "neither JPEG nor PNG",
    );
    await expect(build(samplePage(), { ...sampleInfo(), documentId: "x" })).rejects.toThrow("32 hexadecimal");
  });
});

describe("text in an OFD document", () => {
  it("has an advance for every glyph but the last, and lies within its boundary", async () => {
    const xml = await pageOf(sampleLine("建[造]2131，（甲）j", { tracking: 0.5 }), sampleLine("男"));
    for (const [, attributes = "", written = ""] of codes(xml))
      expect(advancesOf(attributes)).toHaveLength([...written].length - 1);
    expect(codes(xml)[1]?.[1]).not.toContain("DeltaX");
    expect(advancesOf(codes(xml)[0]?.[1] ?? "")[0]).toBe("5.5");
    expect(await pageOf(sampleLine("住房和城乡"))).toContain('X="0.5" Y="5.5" DeltaX="g 4 5"');
    expect(await pageOf(sampleLine("张晓明"))).toContain('Boundary="29.5 54.5 16 7.5"');
  });

  it("is embedded as TrueType fonts that have its characters and no others", async () => {
    const files = await build(samplePage(sampleLine("张䶮")));
    const fonts = [...files].filter(([name]) => name.endsWith(".ttf")).map(([, bytes]) => bytes);
    expect(fonts).toHaveLength(2);
    for (const bytes of fonts) expect([...bytes.subarray(0, 4)]).toEqual([0, 1, 0, 0]);
    const words = fonts.map((bytes) => charactersOf(bytes));
    expect(words.map((word) => [...word].sort().join(""))).toContain([..."张䶮"].sort().join(""));
    for (const bytes of fonts) expect(bytes.length).toBeLessThan(12_000);
  });

  it("keeps wide blanks within, and begins anew after those that readers drop or join", async () => {
    const xml = await pageOf(sampleLine(" No.  12 姓　名　"), sampleLine("姓　名"));
    expect(codes(xml).map(([, , written]) => written)).toEqual(["No.", "12", "姓　名", "姓　名"]);
    expect(xml.match(/Boundary="29\.5 /g)).toHaveLength(1);
    const starts = [...xml.matchAll(/Boundary="([\d.]+) /g)].map(([, x]) => Number(x)).slice(1, 4);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  it("draws characters beyond the BMP and of rare fonts as outlines between the rest", async () => {
    const files = await build(
      samplePage(sampleLine("张𠮷䶮𬸚明", { tag: "XM" })),
      sampleInfo([["CZZT", "张𠮷䶮𬸚明"]]),
    );
    const xml = text(files.get("Doc_0/Pages/Page_0/Content.xml"));
    expect(codes(xml).map(([, , written]) => written)).toEqual(["张", "䶮", "明"]);
    expect(xml.match(/<ofd:PathObject [^>]* Stroke="false" Fill="true"/g)).toHaveLength(2);
    for (const [, data = ""] of xml.matchAll(/<ofd:AbbreviatedData>([^<]*)</g))
      expect(data).toMatch(/^M( -?[\d.]+){2}( ([ML]( -?[\d.]+){2}|B( -?[\d.]+){6}|C))+$/);
    expect(
      text(files.get("Doc_0/Tags/Tag_0.xml"))
        .match(/<zz:XM>.*<\/zz:XM>/)?.[0]
        .match(/ObjectRef /g),
    ).toHaveLength(5);
    expect(text(files.get("OFD.xml"))).toContain(">张𠮷䶮𬸚明<");
  });

  it("is refused when no font has a character, and named", async () => {
    await expect(pageOf(sampleLine("张\ue000"))).rejects.toThrow(UndrawableText);
    await expect(pageOf(sampleLine("张\u{3fffd}"))).rejects.toThrow("U+3FFFD");
  });

  it("and metadata are escaped, and cannot add elements", async () => {
    const hostile = `上海“A&B”<测试>公司</ofd:CustomData>`;
    const files = await build(
      samplePage(sampleLine(hostile)),
      sampleInfo([['A"B', `${hostile}\u0000\ud800`]]),
    );
    const written = "上海“A&amp;B”&lt;测试&gt;公司&lt;/ofd:CustomData&gt;";
    expect(text(files.get("OFD.xml"))).toContain(
      `<ofd:CustomData Name="A&quot;B">${written}</ofd:CustomData></ofd:CustomDatas>`,
    );
    expect(text(files.get("Doc_0/Pages/Page_0/Content.xml"))).toContain(`>${written}</ofd:TextCode>`);
  });
});
