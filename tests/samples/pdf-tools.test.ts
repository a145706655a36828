import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fromBER } from "asn1js";
import { ContentInfo, SignedData } from "pkijs";
import { afterAll, expect, test } from "vitest";
import { at, type Entry, pdfs, root, sample, signedPdfs, sm2Root } from "./manifest";
import { describeWith, run } from "./tools";

const scratch = mkdtempSync(path.join(tmpdir(), "zhice-tools-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function scratchFile(name: string, bytes: Uint8Array): string {
  const file = path.join(scratch, name);
  writeFileSync(file, bytes);
  return file;
}

/** Changes one byte of the drawn page's content and leaves everything where it is. */
function tampered({ file }: Entry): string {
  const bytes = readFileSync(at(file));
  const content = bytes.indexOf("stream\n") + 40;
  bytes[content] = (bytes[content] ?? 0) ^ 1;
  return scratchFile("tampered.pdf", bytes);
}

interface Extracted {
  content: string;
  value: string;
  bytes: Uint8Array;
}

/** Takes signature values and what they cover out of a PDF by /ByteRange alone, knowing nothing else of the format. */
function signaturesOf(file: string): Extracted[] {
  const bytes = readFileSync(file);
  const ranges = bytes.toString("latin1").matchAll(/\/ByteRange \[0 (\d+) (\d+) (\d+)/g);
  return [...ranges].map((range, index) => {
    const [before = 0, after = 0, rest = 0] = range.slice(1).map(Number);
    const hex = bytes.subarray(before + 1, after - 1).toString("latin1");
    const padded = Buffer.from(hex, "hex");
    const value = padded.subarray(0, 4 + padded.readUInt16BE(2)); // 30 82 and two bytes of length
    const covered = Buffer.concat([bytes.subarray(0, before), bytes.subarray(after, after + rest)]);
    return {
      content: scratchFile(`content-${index}`, covered),
      value: scratchFile(`value-${index}`, value),
      bytes: value,
    };
  });
}

describeWith(["pdfsig", "certutil"], "pdfsig, trusting the exported root", () => {
  const store = `sql:${scratch}`;
  run("certutil", ["-N", "-d", store, "--empty-password"]);
  run("certutil", ["-A", "-d", store, "-n", "root", "-t", "CT,C,C", "-i", root]);

  // poppler does not look into document timestamps; openssl does below.
  test.each(signedPdfs)("finds every signature of $file valid, trusted and by whom it should be", (entry) => {
    const { output } = run("pdfsig", ["-nssdir", store, at(entry.file)]);
    const found = output.split(/^Signature #\d+:$/m).slice(1);
    const filled = found.filter((part) => !part.includes("is not signed"));
    expect(filled).toHaveLength(entry.signers.length);
    for (const [index, { field, commonName, serialNumber }] of entry.signers.entries()) {
      const part = filled[index] ?? "";
      expect(part).toContain(`Signature Field Name: ${field}`);
      expect(part).toContain(`Signer Certificate Common Name: ${commonName}`);
      if (field === "doc_timestamp") continue;
      expect(part).toContain(`serialNumber=${serialNumber},CN=${commonName}`);
      expect(part).toContain("Signature Validation: Signature is Valid.");
      expect(part).toContain("Certificate Validation: Certificate is Trusted.");
    }
    expect(filled.at(-1)).toContain("Total document signed");
  });

  test("finds the signatures of a changed form wrong", () => {
    const { output } = run("pdfsig", ["-nssdir", store, tampered(sample("form-signed-twice.pdf"))]);
    expect(output.match(/Digest Mismatch/g)).toHaveLength(2);
  });
});

describeWith(["qpdf"], "qpdf --check", () => {
  test.each(pdfs)("has nothing to say against $file", ({ file }) => {
    const { code, output } = run("qpdf", ["--check", at(file)]);
    expect({ code, output }).toMatchObject({
      code: 0,
      output: expect.stringContaining("No syntax or stream encoding errors found"),
    });
    expect(output).not.toMatch(/warning/i);
  });
});

describeWith(["openssl"], "openssl", () => {
  const cms = ({ value, content }: Extracted, anchor: string) =>
    run("openssl", [
      ...["cms", "-verify", "-cades", "-binary", "-purpose", "any", "-inform", "DER", "-in", value],
      ...["-content", content, "-CAfile", anchor, "-no-CApath", "-out", path.join(scratch, "out")],
    ]);
  const ts = (token: string, data: string, anchor: string) =>
    run("openssl", ["ts", "-verify", "-token_in", "-in", token, "-data", data, "-CAfile", anchor]);

  test.each(signedPdfs)(
    "verifies every signature of $file and its time stamps against the root",
    ({ file, signers }) => {
      const found = signaturesOf(at(file));
      expect(found).toHaveLength(signers.length);
      for (const [index, signature] of found.entries()) {
        if (signers[index]?.field === "doc_timestamp") {
          expect(ts(signature.value, signature.content, root)).toMatchObject({ code: 0 });
          continue;
        }
        expect(cms(signature, root)).toMatchObject({
          code: 0,
          output: expect.stringContaining("CAdES Verification successful"),
        });
        const { token, value } = stampOf(signature.bytes);
        expect(ts(scratchFile("token", token), scratchFile("stamped", value), root)).toMatchObject({
          code: 0,
        });
      }
    },
  );

  test("verifies none of a changed form, and none against another root", () => {
    const { file } = sample("form-signed-twice.pdf");
    const party = (name: string) => signaturesOf(name).slice(0, 2);
    for (const signature of party(tampered(sample("form-signed-twice.pdf"))))
      expect(cms(signature, root).code).not.toBe(0);
    for (const signature of party(at(file))) expect(cms(signature, sm2Root).code).not.toBe(0);
  });
});

/** Takes the time stamp token and the signature value that it stamps out of a CMS, with a library that the product does not verify with. */
function stampOf(der: Uint8Array): { token: Uint8Array; value: Uint8Array } {
  const content = new ContentInfo({ schema: fromBER(new Uint8Array(der)).result });
  const [signer] = new SignedData({ schema: content.content }).signerInfos;
  const stamp = signer?.unsignedAttrs?.attributes.find(({ type }) => type === "1.2.840.113549.1.9.16.2.14");
  const [token] = stamp?.values ?? [];
  if (!signer || !token) throw new Error("no time stamp");
  return {
    token: new Uint8Array(token.toBER()),
    value: new Uint8Array(signer.signature.valueBlock.valueHexView),
  };
}
