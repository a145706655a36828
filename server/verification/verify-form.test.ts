import { describe, expect, test } from "vitest";
import { composeForm } from "@/lib/documents/form-content";
import { costEngineer } from "@/lib/professions/cost-engineer/r1";
import { inspectPdf, verifySignedPdf } from "@/lib/verify/verify-signed-pdf";
import { drawForm } from "@/server/documents/form/draw-form";
import { formImages, formInput } from "@/tests/documents/form";
import { nodeCrypto } from "./node-crypto";
import { findingsOf, replaceText } from "./testing/forge";
import { drawSample, finishSample, sha256, signAll, signSample } from "./testing/signed-form";
import { makeWorld, moments, parties, policyFor } from "./testing/world";

const world = await makeWorld();
const form = await signAll(world);
const finished = policyFor(world, "finished");

const digestsOf = (...revisions: readonly Uint8Array[]) =>
  revisions.map((bytes) => Buffer.from(sha256(bytes)).toString("hex"));

describe("a form as the product makes it", () => {
  test.each(["applicant", "employer", "finished"] as const)("is valid when it is %s", async (step) => {
    expect(await findingsOf(form[step], policyFor(world, step))).toEqual(["valid"]);
  });

  test("is valid as the product draws it", async () => {
    const content = composeForm(costEngineer, formInput());
    const { finished: real } = await signAll(
      world,
      await drawForm(content, await formImages(), moments.made),
    );
    expect(await findingsOf(real, finished)).toEqual(["valid"]);
  });

  test("tells who signed when, and which signature covers the file", async () => {
    const { verdict, signatures } = await verifySignedPdf(form.finished, finished, nodeCrypto);
    expect(verdict).toBe("valid");
    expect(signatures).toMatchObject([
      {
        field: "sig_applicant",
        subject: parties.applicant,
        signedAt: moments.applicant,
        coversWholeFile: false,
      },
      { field: "sig_employer", subject: parties.employer, signedAt: moments.employer, revision: 2 },
      { field: "doc_timestamp", subject: { commonName: "Zhice TEST TSA" }, coversWholeFile: true },
    ]);
  });

  test("stays valid when its certificates have expired, because it is judged at the time of its stamps", async () => {
    const later = { ...finished, at: new Date("2040-01-01T00:00:00Z") };
    expect(await findingsOf(form.finished, later)).toEqual(["valid"]);
  });

  test("needs only one party where only one is expected", async () => {
    const { certificate } = world.person;
    const certificates = [certificate, ...world.authority.chainOf("person"), world.keys.tsa.certificate];
    const crls = world.revocationLists.slice(0, 2);
    const alone = await finishSample(world, form.applicant, { certificates, crls });
    const policy = { ...finished, expected: finished.expected.slice(0, 1) };
    expect(await findingsOf(alone, policy)).toEqual(["valid"]);
  });

  test("is described without being judged", () => {
    const { readable, findings, signatures } = inspectPdf(form.finished);
    expect({ readable, findings }).toEqual({ readable: true, findings: [] });
    expect(signatures.map(({ field }) => field)).toEqual(["sig_applicant", "sig_employer", "doc_timestamp"]);
  });

  test("is judged within a few milliseconds", async () => {
    const times: number[] = [];
    for (let i = 0; i < 40; i++) {
      const began = performance.now();
      await verifySignedPdf(form.finished, finished, nodeCrypto);
      times.push(performance.now() - began);
    }
    expect(Math.min(...times)).toBeLessThan(15);
  });
});

describe("what the caller expects", () => {
  test("a file cut back to its first signature is a perfect one, but not the one", async () => {
    expect(await findingsOf(form.applicant, policyFor(world, "employer"))).toEqual([
      "signature.missing sig_employer",
    ]);
    expect(await findingsOf(form.employer, { ...finished, revocation: world.revocationLists })).toEqual([
      "dss.missing DSS",
      "signature.missing doc_timestamp",
    ]);
  });

  test("the drawn form is no signed one", async () => {
    expect(await findingsOf(form.drawn, policyFor(world, "applicant"))).toEqual([
      "signature.missing sig_applicant",
    ]);
  });

  test("a signature more than expected is one too many", async () => {
    expect(await findingsOf(form.employer, policyFor(world, "applicant"))).toEqual([
      "signature.unexpected sig_employer",
    ]);
    const early = await findingsOf(form.finished, policyFor(world, "employer"));
    expect(early).toEqual(["dss.structure DSS", "signature.unexpected doc_timestamp"]);
  });

  test("the parties sign in their order", async () => {
    const { person, enterprise, timestamps } = world;
    const drawn = await drawSample();
    const first = await signSample(drawn, {
      party: "employer",
      signer: enterprise,
      timestamps,
      at: moments.applicant,
    });
    const both = await signSample(first, {
      party: "applicant",
      signer: person,
      timestamps,
      at: moments.employer,
    });
    expect(await findingsOf(both, policyFor(world, "employer"))).toEqual(["signature.order"]);
  });

  test("a valid signature by the wrong party is invalid", async () => {
    const other = {
      ...finished.expected[0],
      field: "sig_applicant",
      subject: { ...parties.applicant, serialNumber: "PERSON-0002" },
    } as const;
    const policy = { ...finished, expected: [other, ...finished.expected.slice(1)] };
    expect(await findingsOf(form.finished, policy)).toEqual(["signer.wrongParty sig_applicant"]);
  });

  test("a person cannot sign in the employer's place", async () => {
    const { person, timestamps } = world;
    const name = parties.applicant.commonName;
    const both = await signSample(form.applicant, { party: "employer", signer: person, timestamps, name });
    expect(await findingsOf(both, policyFor(world, "employer"))).toEqual(["signer.wrongParty sig_employer"]);
  });

  test("the name that readers show is the certificate's", async () => {
    const { person, timestamps } = world;
    const signed = await signSample(form.drawn, {
      party: "applicant",
      signer: person,
      timestamps,
      name: "张三",
    });
    expect(await findingsOf(signed, policyFor(world, "applicant"))).toEqual([
      "signer.nameDiffers sig_applicant",
    ]);
  });
});

describe("the stored revisions", () => {
  const revisions = digestsOf(form.drawn, form.applicant, form.employer, form.finished);

  test("are prefixes of the file", async () => {
    expect(await findingsOf(form.finished, { ...finished, revisions })).toEqual(["valid"]);
  });

  test("another form with signatures just as good is not the stored one", async () => {
    const other = await signAll(world, await drawSample((document) => document.setTitle("another")));
    expect(await findingsOf(other.finished, finished)).toEqual(["valid"]);
    expect(await findingsOf(other.finished, { ...finished, revisions })).toEqual(["revision.unknown"]);
  });

  test("a revision that is missing, in another order or not the last is named", async () => {
    const wrong = [revisions.slice(0, 3), revisions.slice(1), [...revisions].reverse(), []];
    for (const stored of wrong) {
      expect(await findingsOf(form.finished, { ...finished, revisions: stored })).toEqual([
        "revision.unknown",
      ]);
    }
  });
});

describe("what is no form", () => {
  const nothing = policyFor(world, "applicant");

  test.each([
    ["nothing", ""],
    ["text", "hello"],
    ["an end mark", "%%EOF\n"],
    ["an offset beyond the file", "%PDF-1.7\nstartxref\n999999\n%%EOF\n"],
    ["a table that points at itself", "xref\ntrailer\n<</Prev 0>>\nstartxref\n0\n%%EOF\n"],
  ])("%s is unreadable", async (_, text) => {
    const { verdict } = await verifySignedPdf(Buffer.from(text, "latin1"), nothing, nodeCrypto);
    expect(verdict).toBe("unreadable");
  });

  test("a header that is not ours is unreadable", async () => {
    const other = replaceText(form.applicant, "%PDF-1.7", "%PDF-2.0");
    expect(await findingsOf(other, nothing)).toEqual(["structure.header"]);
  });

  test("an endless nesting or an enormous file costs no endless work", async () => {
    const deep = `%PDF-1.7\n%\x81\x81\x81\x81\n\n1 0 obj\n${"[".repeat(200_000)}\nendobj\n`;
    const file = `${deep}xref\n0 1\n0000000000 65535 f \n1 1\n0000000016 00000 n \ntrailer\n<</Size 2/Root 1 0 R>>\nstartxref\n${deep.length}\n%%EOF\n`;
    expect(await findingsOf(Buffer.from(file, "latin1"), nothing)).toEqual(["structure.syntax"]);
    expect(await findingsOf(new Uint8Array(33 * 1024 * 1024), nothing)).toEqual(["structure.tooLarge"]);
  });
});
