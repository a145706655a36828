import { createHash, X509Certificate } from "node:crypto";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { certificateTitles } from "@/lib/professions";
import { examineDocument, type Signer } from "@/lib/verify/examine-document";
import { makeHierarchy } from "@/server/pki/embedded/make-hierarchy";
import { examinationAsJson } from "@/server/verification/describe-examination";
import { nodeCrypto } from "@/server/verification/node-crypto";
import { readTrustFolder } from "@/server/verification/trusted-roots";
import { command } from "./command";
import { at, folder, manifest, root, roots, sample, sm2Root } from "./manifest";

const scratch = mkdtempSync(path.join(tmpdir(), "zhice-verify-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const verify = (file: string, ...more: string[]) =>
  command("verify", [file, "--roots", roots, ...more]).ended;

const exits: Record<string, number> = { valid: 0, unsigned: 1 };

/** What the command does, without a process of its own for each of the many documents that are alike. */
async function examine(file: string): Promise<{ code: number | undefined; output: string }> {
  const trusted = readTrustFolder(roots);
  const examination = await examineDocument(
    readFileSync(at(file)),
    { ...trusted, certificateTitles: certificateTitles(), at: new Date() },
    nodeCrypto,
  );
  return { code: exits[examination.verdict], output: examinationAsJson(file, examination) };
}

function scratchFile(name: string, bytes: Uint8Array | string = ""): string {
  const file = path.join(scratch, name);
  writeFileSync(file, bytes);
  return file;
}

/** The ends of the signed revisions of a PDF, by /ByteRange alone. */
function revisionsOf(bytes: Buffer): number[] {
  const ranges = bytes.toString("latin1").matchAll(/\/ByteRange \[0 \d+ (\d+) (\d+)/g);
  return [...ranges].map(([, after, rest]) => Number(after) + Number(rest));
}

const twice = readFileSync(at(sample("form-signed-twice.pdf").file));

describe("the samples", () => {
  test("are what the manifest says, one of every kind, and nothing else lies beside them", () => {
    expect([...new Set(manifest.map(({ kind }) => kind))].sort()).toEqual([
      "certificate",
      "correction",
      "decision",
      "deregistration",
      "extension",
      "form-signed-alone",
      "form-signed-once",
      "form-signed-twice",
      "form-unsigned",
      "hearing",
      "lock",
      "notice",
      "refusal",
      "rescission",
      "revocation",
      "unlock",
    ]);
    for (const { file, sha256 } of manifest)
      expect(
        createHash("sha256")
          .update(readFileSync(at(file)))
          .digest("hex"),
      ).toBe(sha256);
    const files = [...manifest.map(({ file }) => file), "manifest.json", "roots"];
    expect(readdirSync(folder).sort()).toEqual(files.sort());
    expect(new X509Certificate(readFileSync(root)).ca).toBe(true);
  });

  test.each(manifest)(
    "$file: who signed is who should have, in order, and the exit code is right",
    async ({ file, kind, signers }) => {
      const { code, output } = await (file.startsWith("cost-engineer-initial-")
        ? verify(at(file), "--json")
        : examine(file));
      const { findings, ...said } = JSON.parse(output);
      expect(findings).toEqual([]);
      expect(said.signers.map(({ field, subject }: Signer) => ({ field, ...subject }))).toEqual(
        signers.map(({ order: _order, ...signer }) => signer),
      );
      const [verdict, exit] = kind === "form-unsigned" ? ["unsigned", 1] : ["valid", 0];
      expect({ code, verdict: said.verdict }).toEqual({ code: exit, verdict });
      const ending = Object.keys(words).find((name) => file.endsWith(`-${name}`)) ?? "";
      expect(`${said.kind}: ${said.says}`).toContain(words[ending]);
    },
  );
});

/** What each sample is said to be, by the end of its name. */
const words: Record<string, string> = {
  "assisted-form-unsigned.pdf": "personalForm: NOT SIGNED",
  "form-signed-alone.pdf": "personalForm: VALID: signed by the applicant alone",
  "form-unsigned.pdf": "form: NOT SIGNED: the document is sound, but nobody has signed it",
  "form-signed-once.pdf": "form: VALID, signed by the applicant only",
  "form-signed-twice.pdf": "form: VALID: signed by applicant and employer",
  "notice.pdf": "official: VALID: sealed by the authority",
  "decision.pdf": "official: VALID: sealed by the authority",
  "correction.pdf": "official: VALID: sealed by the authority",
  "extension.pdf": "official: VALID: sealed by the authority",
  "refusal.pdf": "official: VALID: sealed by the authority",
  "act-lock.pdf": "official: VALID: sealed by the authority",
  "act-unlock.pdf": "official: VALID: sealed by the authority",
  "act-hearing.pdf": "official: VALID: sealed by the authority",
  "act-deregistration.pdf": "official: VALID: sealed by the authority",
  "act-rescission.pdf": "official: VALID: sealed by the authority",
  "act-revocation.pdf": "official: VALID: sealed by the authority",
  "certificate.pdf": "certificateCopy: VALID: sealed by the authority",
  "deregistration-assisted-certificate.ofd": "certificate: DEREGISTERED on ",
  "deregistration-certificate.ofd": "certificate: DEREGISTERED on ",
  "certificate.ofd": "certificate: VALID: sealed by the authority",
};

describe("npm run verify", () => {
  test("says in plain words what it found", async () => {
    const { file, signers } = sample("notice.pdf");
    const { output } = await verify(at(file));
    expect(output).toContain(`${file}: notice or decision of a registry, 行政审批受理通知书`);
    for (const { field, commonName } of signers) expect(output).toContain(`${field}: ${commonName}`);
    expect(output).toMatch(/, 20\d\d-\d\d-\d\dT[\d:.]+Z\n/);
  });

  test("tells a form cut back to its first signature as signed once, and one cut before its end as incomplete", async () => {
    const [first = 0, second = 0] = revisionsOf(twice);
    const once = await verify(scratchFile("once.pdf", twice.subarray(0, first)));
    expect(once).toMatchObject({ code: 0, output: expect.stringContaining("signed by the applicant only") });
    const cut = await verify(scratchFile("cut.pdf", twice.subarray(0, second)));
    expect(cut).toMatchObject({
      code: 1,
      output: expect.stringContaining("signature.missing (doc_timestamp)"),
    });
  });

  test("refuses a document with one bit changed", async () => {
    const pdf = Buffer.from(twice);
    const content = pdf.indexOf("stream\n") + 40;
    pdf[content] = (pdf[content] ?? 0) ^ 1;
    const ofd = readFileSync(at(sample("certificate.ofd").file));
    const font = ofd.indexOf("font_") + 200;
    ofd[font] = (ofd[font] ?? 0) ^ 1;
    for (const [file, code] of [
      [scratchFile("flipped.pdf", pdf), "cms.digest (sig_employer)"],
      [scratchFile("flipped.ofd", ofd), "zip.checksum"],
    ] as const) {
      const { code: exit, output } = await verify(file);
      expect(output).toContain(`! ${code}: `);
      expect({ exit, output }).toMatchObject({ exit: 1, output: expect.stringContaining("INVALID") });
    }
  });

  test("refuses what leads to other roots, also of the same names", async () => {
    const other = path.join(scratch, "other");
    mkdirSync(other);
    const { root: twin } = makeHierarchy({ publicUrl: "http://localhost:3000", at: new Date() });
    writeFileSync(path.join(other, "twin.pem"), new X509Certificate(twin.certificate).toString());
    copyFileSync(root, path.join(other, "left-alone.txt"));
    for (const ending of ["form-signed-twice.pdf", "notice.pdf", "certificate.ofd"]) {
      const { code, output } = await command("verify", [at(sample(ending).file), "--roots", other]).ended;
      expect({ code, output }).toMatchObject({ code: 1, output: expect.stringContaining("chain.") });
    }
  });

  test("without --roots trusts the deployment of DATA_DIR, asks nobody for more and makes nothing there", async () => {
    const DATA_DIR = path.join(scratch, "data");
    const bare = await command("verify", [at(sample("notice.pdf").file)], { DATA_DIR }).ended;
    expect(bare).toMatchObject({ code: 2, output: expect.stringContaining("--roots") });
    for (const [name, file] of [
      ["pki", root],
      ["pki-sm2", sm2Root],
    ] as const) {
      mkdirSync(path.join(DATA_DIR, "demo", name), { recursive: true });
      copyFileSync(file, path.join(DATA_DIR, "demo", name, "root.crt"));
    }
    const before = readdirSync(DATA_DIR, { recursive: true });
    const ask = (ending: string) => command("verify", [at(sample(ending).file)], { DATA_DIR }).ended;
    for (const ending of ["form-signed-twice.pdf", "refusal.pdf", "certificate.pdf", "certificate.ofd"])
      expect(await ask(ending)).toMatchObject({ code: 0 });
    const alone = await ask("form-signed-once.pdf"); // it brings no revocation lists along
    expect(alone).toMatchObject({ code: 1, output: expect.stringContaining("revocation.unknown") });
    const elsewhere = { DATA_DIR, ZHICE_MODE: "production" };
    const other = await command("verify", [at(sample("notice.pdf").file)], elsewhere).ended;
    expect(other).toMatchObject({ code: 2, output: expect.stringContaining("no roots to trust") });
    expect(readdirSync(DATA_DIR, { recursive: true })).toEqual(before);
  });

  test("ends with 2 and a sentence for what cannot be judged", async () => {
    const big = scratchFile("big.pdf");
    truncateSync(big, 33 * 1024 * 1024);
    const cases = [
      [at("manifest.json"), "NOT READABLE"],
      [scratchFile("empty.pdf"), "NOT READABLE"],
      [scratchFile("half.pdf", twice.subarray(0, 50_000)), "NOT READABLE"],
      [
        scratchFile("half.ofd", readFileSync(at(sample("certificate.ofd").file)).subarray(0, 50_000)),
        "NOT READABLE",
      ],
      [path.join(scratch, "nowhere.pdf"), "is not there"],
      [scratch, "is a folder"],
      ["/dev/null", "is no plain file"],
      [big, "is too big"],
    ] as const;
    for (const [file, words] of cases)
      expect(await verify(file)).toMatchObject({ code: 2, output: expect.stringContaining(words) });
    const known = at(sample("notice.pdf").file);
    const broken = path.join(scratch, "broken");
    mkdirSync(broken);
    writeFileSync(
      path.join(broken, "root.pem"),
      "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
    );
    for (const [args, words] of [
      [[], "Usage"],
      [[known, known], "Usage"],
      [[known, "--rots", roots], "Usage"],
      [[known, "--roots", known], "is no folder"],
      [[known, "--roots", broken], "cannot be used"],
      [[known, "--roots", folder], "holds no root"],
    ] as const)
      expect(await command("verify", [...args]).ended).toMatchObject({
        code: 2,
        output: expect.stringContaining(words),
      });
  });

  test("shows nothing that a terminal would obey", async () => {
    const bytes = readFileSync(at(sample("form-unsigned.pdf").file));
    const title = bytes.indexOf("/Title <FEFF") + "/Title <FEFF".length;
    expect(title).toBeGreaterThan(20);
    bytes.write("001B009B202E", title, "latin1"); // escape, its 8-bit form, and right-to-left override
    const hostile = scratchFile("hostile.pdf", bytes);
    const { output } = await verify(hostile);
    expect(output).toContain("\ufffd\ufffd\ufffd");
    for (const obeyed of ["\u001b", "\u009b", "\u202e"]) expect(output).not.toContain(obeyed);
    expect((await verify(hostile, "--json")).output).toMatch(/^[\x20-\x7e]+\n$/);
  });
});
