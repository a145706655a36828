import { X509Certificate } from "node:crypto";
import { copyFileSync, readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { DerReader, oidOf, smallIntegerOf, timeOf, wholeBitsOf } from "@/lib/verify/der/der-reader";
import { readDer, tags } from "@/lib/verify/der/read-der";
import { certifySm2, isCertifiedBy } from "./certify-sm2";
import { drawSealPicture } from "./draw-seal-picture";
import { makeSeal } from "./make-seal";
import { openSm2Pki } from "./open-sm2-pki";
import { makeSm2Key, verifySm2 } from "./sm2-key";
import { openedSm2Pki } from "./testing/opened-sm2-pki";
import { pointOf } from "./testing/point-of";

const rootOf = (pki: ReturnType<typeof openSm2Pki>) => pki.roots()[0]?.der ?? new Uint8Array(0);
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe("the SM2 hierarchy", () => {
  it("is made once, kept for this account alone and opened again", () => {
    const { folder, pki } = openedSm2Pki();
    const again = openSm2Pki(folder, { at: new Date("2027-01-01T00:00:00Z") });
    expect(again.roots()).toEqual(pki.roots());
    expect(again.sealMaker.certificate).toEqual(pki.sealMaker.certificate);
    const kept = path.join(folder, "pki-sm2");
    expect(readdirSync(folder)).toEqual(["pki-sm2"]);
    expect(statSync(kept).mode & 0o777).toBe(0o700);
    const files = readdirSync(kept).sort();
    expect(files).toEqual(["root.crt", "root.key", "seal-maker.crt", "seal-maker.key"]);
    for (const file of files) expect(statSync(path.join(kept, file)).mode & 0o777).toBe(0o600);
  });

  it("has certificates of the form and the names they must have", () => {
    const { pki, request } = openedSm2Pki();
    const { certificate } = pki.issueSealSigner(request);
    const [root, maker, signer] = [rootOf(pki), pki.sealMaker.certificate, certificate].map((der) => {
      expect(isCertifiedBy(der, pointOf(rootOf(pki)))).toBe(true);
      const [, algorithm] = readDer(der).children;
      expect(algorithm?.children.map(oidOf)).toEqual(["1.2.156.10197.1.501"]);
      return new X509Certificate(der);
    });
    expect([root?.ca, maker?.ca, signer?.ca]).toEqual([true, false, false]);
    expect(root?.subject).toBe("C=CN\nO=Zhice\nCN=Zhice TEST SM2 Root CA");
    expect(maker?.subject).toBe("C=CN\nO=Zhice\nCN=Zhice TEST Seal Maker");
    expect(signer?.subject).toBe(
      `C=CN\nO=${request.authority}\nCN=${request.authority}\nserialNumber=${request.creditCode}`,
    );
    expect(signer?.issuer).toBe(root?.subject);
    expect(new Date(signer?.validTo ?? 0)).toEqual(request.validTo);
  });

  it("refuses files that do not belong together", () => {
    const [{ folder, at }, other] = [openedSm2Pki(), openedSm2Pki()];
    const file = (of: string, name: string) => path.join(of, "pki-sm2", name);
    copyFileSync(file(other.folder, "seal-maker.crt"), file(folder, "seal-maker.crt"));
    expect(() => openSm2Pki(folder, { at })).toThrow("seal-maker.crt is not of the key");
    copyFileSync(file(other.folder, "seal-maker.key"), file(folder, "seal-maker.key"));
    expect(() => openSm2Pki(folder, { at })).toThrow("not of the root");
    rmSync(file(folder, "root.key"));
    expect(() => openSm2Pki(folder, { at })).toThrow("ENOENT");
  });

  it("certifies nothing beyond its own validity", () => {
    const { pki, request, at } = openedSm2Pki();
    const issue = (change: Partial<typeof request>) => pki.issueSealSigner({ ...request, ...change });
    expect(() => issue({ validTo: at })).toThrow("end after it begins");
    expect(() => issue({ validTo: new Date("2047-01-01T00:00:00Z") })).toThrow("when its issuer is not");
    expect(() => issue({ validFrom: new Date("2026-11-19T00:00:00Z") })).toThrow("when its issuer is not");
    expect(() => issue({ authority: "" })).toThrow("empty organization");
    const rogue = certifySm2({
      subject: [["commonName", "X"]],
      key: makeSm2Key(),
      notBefore: at,
      notAfter: request.validTo,
    });
    expect(isCertifiedBy(rogue, pointOf(rootOf(pki)))).toBe(false);
  });
});

describe("an authority's seal", () => {
  it("is made once, found again, and made anew when it has expired or the authority changed", async () => {
    const { folder, at, pki, sealRequest } = openedSm2Pki();
    const [one, race] = await Promise.all([pki.authoritySeal(sealRequest), pki.authoritySeal(sealRequest)]);
    const again = await openSm2Pki(folder, { at }).authoritySeal({
      ...sealRequest,
      at: new Date("2030-01-01T00:00:00Z"),
    });
    for (const other of [race, again]) {
      expect(other.seal).toEqual(one.seal);
      expect(other.signer.certificate).toEqual(one.signer.certificate);
    }
    const later = await pki.authoritySeal({ ...sealRequest, at: new Date("2032-01-01T00:00:00Z") });
    const renamed = await pki.authoritySeal({ ...sealRequest, authority: "上海市某某委员会" });
    for (const other of [later, renamed])
      expect(other.signer.certificate).not.toEqual(one.signer.certificate);
    expect(readdirSync(path.join(folder, "pki-sm2", "seals"))).toHaveLength(3);
    await expect(pki.authoritySeal({ ...sealRequest, creditCode: "../../etc" })).rejects.toThrow(
      "no credit code",
    );
  });

  it("has the structure of GB/T 38540, signed by the maker over its information alone", async () => {
    const { pki, sealRequest } = openedSm2Pki();
    const { seal, signer } = await pki.authoritySeal(sealRequest);
    const whole = new DerReader(readDer(seal), "seal");
    const info = whole.next(tags.sequence);
    expect(whole.next(tags.octetString).content).toEqual(pki.sealMaker.certificate);
    expect(oidOf(whole.next(tags.oid))).toBe("1.2.156.10197.1.501");
    const signature = wholeBitsOf(whole.next(tags.bitString));
    whole.end();
    expect(verifySm2(pointOf(pki.sealMaker.certificate), info.bytes, signature)).toBe(true);
    const [header, id, properties, picture, ...more] = info.children;
    expect(more).toEqual([]);
    expect(header?.children.map(({ tag }) => tag)).toEqual([0x16, tags.integer, 0x16]);
    expect(header?.children[1] && smallIntegerOf(header.children[1])).toBe(4);
    expect([id?.tag, text(id?.content ?? seal)]).toEqual([0x16, "TEST-11310000002422610C"]);
    const [type, name, listType, certificates, ...times] = properties?.children ?? [];
    expect([type, listType].map((each) => each && smallIntegerOf(each))).toEqual([1, 1]);
    expect(text(name?.content ?? seal)).toBe("上海市住房和城乡建设管理委员会（测试专用章）");
    expect(certificates?.children.map(({ content }) => content)).toEqual([signer.certificate]);
    expect(times.map((each) => timeOf(each).toISOString())).toEqual([
      "2026-11-20T06:19:26.000Z",
      "2026-11-20T06:19:26.000Z",
      "2031-11-20T06:19:26.000Z",
    ]);
    const [kind, png, width, height] = picture?.children ?? [];
    expect(text(kind?.content ?? seal)).toBe("PNG");
    expect([width, height].map((each) => each && smallIntegerOf(each))).toEqual([42, 42]);
    const { channels, width: pixels } = await sharp(png?.content).metadata();
    expect([channels, pixels]).toEqual([4, 496]);
    expect(png?.content[25], "colour type of the PNG").toBe(3);
  });

  it("has a picture with a clear ground that is the same each time", async () => {
    const words = { name: "上海市住房和城乡建设管理委员会", purpose: "测试专用章", diameter: 42 };
    const [one, other] = [await drawSealPicture(words), await drawSealPicture(words)];
    expect(one).toEqual(other);
    expect(one.length).toBeLessThan(11_000);
    const { data, info } = await sharp(one).raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => [
      ...data.subarray((y * info.width + x) * 4, (y * info.width + x) * 4 + 4),
    ];
    expect(at(0, 0)[3]).toBe(0);
    expect(at(248, 450)[3]).toBe(0);
    expect(at(248, 248)[3]).toBe(255);
    expect(at(248, 248)[0]).toBeGreaterThan(190);
    await expect(drawSealPicture({ ...words, name: "\ue000" })).rejects.toThrow("U+E000");
    for (const name of ["某", "国家".repeat(16)])
      expect((await drawSealPicture({ ...words, name })).length).toBeLessThan(20_000);
  });

  it("is refused with a picture, an id or a size that readers could not use", async () => {
    const { pki, request, at } = openedSm2Pki();
    const { certificate } = pki.issueSealSigner(request);
    const picture = await drawSealPicture({ name: "甲", purpose: "乙", diameter: 10 });
    const draft = { id: "T", name: "甲", signerCertificate: certificate, picture, widthMm: 10, heightMm: 10 };
    const validity = { validFrom: at, validTo: request.validTo };
    const make = (change: object) => makeSeal({ ...draft, ...validity, ...change }, pki.sealMaker);
    await expect(make({ picture: new Uint8Array(65_536) })).rejects.toThrow("too large");
    await expect(make({ picture: Uint8Array.of(0xff, 0xd8) })).rejects.toThrow("is a PNG");
    await expect(make({ id: "章" })).rejects.toThrow("printable ASCII");
    await expect(make({ widthMm: 10.5 })).rejects.toThrow("no small number");
    await expect(make({ validTo: at })).rejects.toThrow("end after it begins");
  });

  it("is not taken from a folder whose key was exchanged", async () => {
    const { folder, pki, sealRequest } = openedSm2Pki();
    await pki.authoritySeal(sealRequest);
    const seals = path.join(folder, "pki-sm2", "seals");
    const [name = ""] = readdirSync(seals);
    copyFileSync(path.join(folder, "pki-sm2", "root.key"), path.join(seals, name, "signer.key"));
    await expect(pki.authoritySeal(sealRequest)).rejects.toThrow("not of the key beside it");
  });
});
