import { X509Certificate } from "node:crypto";
import { copyFileSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Certificate } from "pkijs";
import { describe, expect, test } from "vitest";
import type { AuthorityName, CertificateAuthority } from "../ports";
import { readKeyFolder, writeKeyFolder } from "./key-folder";
import { makeHierarchy } from "./make-hierarchy";
import { openPki } from "./open-pki";

const setting = { publicUrl: "https://zhice.example/", at: new Date("2026-11-20T06:26:00.900Z") };
const newFolder = () => mkdtempSync(path.join(tmpdir(), "zhice-pki-"));
const authorities = ["root", "person", "enterprise", "tsa"] as const satisfies AuthorityName[];

function certificateOf(authority: CertificateAuthority, name: AuthorityName) {
  const [der] = authority.chainOf(name);
  if (!der) throw new Error("no certificate");
  return { der, node: new X509Certificate(der), parsed: Certificate.fromBER(new Uint8Array(der)) };
}

describe("the embedded hierarchy", () => {
  test("is made once and read again, its keys for this account alone", () => {
    const folder = newFolder();
    const first = openPki(folder, setting).certificateAuthority;
    const again = openPki(folder, { ...setting, at: new Date("2027-01-01T00:00:00Z") }).certificateAuthority;
    for (const name of authorities) expect(again.chainOf(name)).toEqual(first.chainOf(name));
    expect(readdirSync(folder)).toEqual(["pki"]);
    expect(statSync(path.join(folder, "pki")).mode & 0o777).toBe(0o700);
    const files = readdirSync(path.join(folder, "pki"));
    expect(files).toHaveLength(8);
    for (const file of files) expect(statSync(path.join(folder, "pki", file)).mode & 0o777).toBe(0o600);
  });

  test("says TEST in every name and leads to the one pinned root", () => {
    const authority = openPki(newFolder(), setting).certificateAuthority;
    const [root, ...more] = authority.roots();
    expect(more).toEqual([]);
    expect(root).toEqual({ name: "Zhice TEST Root CA", der: certificateOf(authority, "root").der });
    for (const name of authorities) {
      const { node } = certificateOf(authority, name);
      expect(node.subject).toMatch(/^C=CN\nO=Zhice\nCN=Zhice TEST /);
      expect(node.checkIssued(certificateOf(authority, "root").node)).toBe(true);
      expect(node.verify(certificateOf(authority, "root").node.publicKey)).toBe(true);
      expect(authority.chainOf(name).at(-1)).toEqual(root?.der);
    }
  });

  test("lets authorities sign certificates only one level deep and the timestamp authority only stamp", () => {
    const authority = openPki(newFolder(), setting).certificateAuthority;
    const facts = (name: AuthorityName) => {
      const extensions = certificateOf(authority, name).parsed.extensions ?? [];
      const of = (oid: string) => extensions.find(({ extnID }) => extnID === oid);
      const constraints = of("2.5.29.19");
      return {
        ca: constraints?.parsedValue.cA,
        depth: constraints?.parsedValue.pathLenConstraint,
        usage: Buffer.from(of("2.5.29.15")?.parsedValue.valueBlock.valueHexView).toString("hex"),
        purposes: of("2.5.29.37")?.parsedValue.keyPurposes,
        critical: extensions.filter(({ critical }) => critical).map(({ extnID }) => extnID),
      };
    };
    const critical = ["2.5.29.19", "2.5.29.15"];
    const signing = { ca: true, usage: "06", purposes: undefined, critical };
    expect(facts("root")).toEqual({ ...signing, depth: 1 });
    expect(facts("person")).toEqual({ ...signing, depth: 0 });
    expect(facts("enterprise")).toEqual({ ...signing, depth: 0 });
    expect(facts("tsa")).toEqual({
      ca: false,
      depth: undefined,
      usage: "80",
      purposes: ["1.3.6.1.5.5.7.3.8"],
      critical: [...critical, "2.5.29.37"],
    });
  });

  test("lasts 20 years at the root, 15 below it and 10 for timestamps", () => {
    const authority = openPki(newFolder(), setting).certificateAuthority;
    const validity = (name: AuthorityName) => {
      const { notBefore, notAfter } = certificateOf(authority, name).parsed;
      return [notBefore.value.toISOString(), notAfter.value.getUTCFullYear()];
    };
    const begin = "2026-11-20T06:26:00.000Z";
    expect(authorities.map(validity)).toEqual([
      [begin, 2046],
      [begin, 2041],
      [begin, 2041],
      [begin, 2036],
    ]);
  });

  test("of two that are made at once the first stays whole", () => {
    const folder = path.join(newFolder(), "pki");
    const [one, other] = [makeHierarchy(setting), makeHierarchy(setting)];
    const certificates = (keys: typeof one) => authorities.map((name) => keys[name].certificate);
    expect(certificates(writeKeyFolder(folder, one))).toEqual(certificates(one));
    expect(certificates(writeKeyFolder(folder, other))).toEqual(certificates(one));
    const kept = readKeyFolder(folder);
    expect(kept && certificates(kept)).toEqual(certificates(one));
    expect(readdirSync(path.dirname(folder))).toEqual(["pki"]);
  });

  test("is refused when a file is missing or comes from another hierarchy, and never made anew over it", () => {
    const [folder, foreign] = [newFolder(), newFolder()];
    openPki(folder, setting);
    openPki(foreign, setting);
    const file = (of: string, name: string) => path.join(of, "pki", name);
    copyFileSync(file(foreign, "tsa.crt"), file(folder, "tsa.crt"));
    expect(() => openPki(folder, setting)).toThrow("tsa.crt is not of the key beside it");
    copyFileSync(file(foreign, "tsa.key"), file(folder, "tsa.key"));
    expect(() => openPki(folder, setting)).toThrow("tsa.crt is not of the root beside it");
    rmSync(file(folder, "person-ca.key"));
    expect(() => openPki(folder, setting)).toThrow("ENOENT");
  });
});
