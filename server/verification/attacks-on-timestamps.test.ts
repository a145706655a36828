import { describe, expect, test } from "vitest";
import { encodeContext, encodeElement, encodeOctetString, encodeSequence, encodeSet } from "@/server/pki/der";
import { embeddedTimestampAuthority } from "@/server/pki/embedded/timestamp-authority";
import { encodeAttribute } from "@/server/pki/signed-data";
import { editDer, findingsOf } from "./testing/forge";
import { finishSample, type SampleSignature, sha256, signAll, signSample } from "./testing/signed-form";
import { makeKey, makeWorld, moments, policyFor } from "./testing/world";

const world = await makeWorld();
const form = await signAll(world);
const both = policyFor(world, "employer");
const finished = policyFor(world, "finished");

// Places in a ContentInfo.
const signedData = [1, 0];
const certificates = [...signedData, 3];
const signerInfos = [...signedData, 4];
const signer = [...signerInfos, 0];
const token = [...signer, 6, 0, 1, 0];

const signingTime = encodeAttribute(
  "1.2.840.113549.1.9.5",
  encodeElement(0x17, new TextEncoder().encode("261120070000Z")),
);
const signEmployer = (special: Partial<SampleSignature>) =>
  signSample(form.applicant, {
    party: "employer",
    signer: world.enterprise,
    timestamps: world.timestamps,
    ...special,
  });
const withCms = (path: readonly number[], edit: (element: Uint8Array) => readonly Uint8Array[]) =>
  signEmployer({ cms: (cms) => editDer(cms, path, edit) });

describe("a time stamp", () => {
  test("of another signature is named", async () => {
    const foreign = await world.timestamps.stamp(sha256(Buffer.from("another")), moments.employer);
    const signed = await signEmployer({ stamp: () => foreign });
    expect(await findingsOf(signed, both)).toEqual(["timestamp.imprint sig_employer timestamp"]);
  });

  test("of another authority with the same name is named", async () => {
    const elsewhere = await makeWorld();
    const signed = await signEmployer({ timestamps: elsewhere.timestamps });
    expect(await findingsOf(signed, both)).toEqual(["chain.unknownRoot sig_employer timestamp"]);
  });

  test("by somebody whose certificate is not for stamping is named", async () => {
    const key = makeKey();
    const issued = await world.authority.issuePerson({
      name: "Zhice TEST TSA",
      subjectId: "PERSON-9",
      publicKey: key.spki,
      validFrom: moments.made,
      validTo: moments.expiry,
    });
    const timestamps = embeddedTimestampAuthority({ pkcs8: key.pkcs8, certificate: issued.der });
    expect(await findingsOf(await signEmployer({ timestamps }), both)).toContain(
      "chain.usage sig_employer timestamp",
    );
  });

  test("from the future is named", async () => {
    const signed = await signEmployer({ at: new Date("2026-11-20T09:00:00Z") });
    expect(await findingsOf(signed, both)).toEqual(["timestamp.future sig_employer timestamp"]);
  });

  test("before that of the signature before is named", async () => {
    const signed = await signEmployer({ at: new Date("2026-11-20T05:59:59Z") });
    expect(await findingsOf(signed, both)).toEqual(["timestamp.order sig_employer"]);
  });

  test("far from the claimed time is named", async () => {
    const early = new Date("2026-11-20T06:50:00Z");
    const signed = await signEmployer({ at: moments.employer, stampedAt: early });
    expect(await findingsOf(signed, both)).toEqual(["signature.claimedTime sig_employer"]);
  });

  test("with a second signer's info, an attribute or a certificate more is named", async () => {
    const edit = (path: readonly number[], change: (element: Uint8Array) => readonly Uint8Array[]) =>
      signEmployer({ stamp: (stamp) => editDer(stamp, path, change) });
    const extra = await edit(certificates, (set) => [
      encodeContext(0, set.subarray(4), world.keys.root.certificate),
    ]);
    const found = await findingsOf(extra, both);
    expect(
      found.some((finding) => /^cms\.(certificates|notCanonical) sig_employer timestamp$/.test(finding)),
    ).toBe(true);
    const attribute = await edit(signer, (info) => [
      encodeSequence(info.subarray(4), encodeContext(1, signingTime)),
    ]);
    expect(await findingsOf(attribute, both)).toEqual(["cms.unsignedAttributes sig_employer timestamp"]);
    const none = await edit(signerInfos, () => [encodeSet()]);
    expect(await findingsOf(none, both)).toEqual([
      "cms.signerCount sig_employer timestamp",
      "timestamp.structure sig_employer timestamp",
    ]);
  });

  test("whose own signature is broken is named", async () => {
    const path = [...token, ...signer, 5];
    const signed = await withCms(path, (value) => [
      encodeOctetString(value.subarray(2).map((b, i) => (i === 20 ? b ^ 1 : b))),
    ]);
    expect(await findingsOf(signed, both)).toEqual(["cms.signature sig_employer timestamp"]);
  });
});

describe("the document timestamp", () => {
  test("of an authority elsewhere is named", async () => {
    const { timestamps: tsa } = await makeWorld();
    expect(await findingsOf(await finishSample(world, form.employer, { tsa }), finished)).toEqual([
      "chain.unknownRoot doc_timestamp",
    ]);
  });

  test("before the signatures' stamps is named", async () => {
    const early = await finishSample(world, form.employer, { at: new Date("2026-11-20T06:59:59Z") });
    expect(await findingsOf(early, finished)).toEqual(["timestamp.order doc_timestamp"]);
  });

  test("of another file is named", async () => {
    const tsa = { stamp: (_: Uint8Array, at: Date) => world.timestamps.stamp(sha256(form.drawn), at) };
    expect(await findingsOf(await finishSample(world, form.employer, { tsa }), finished)).toEqual([
      "timestamp.imprint doc_timestamp",
    ]);
  });
});
