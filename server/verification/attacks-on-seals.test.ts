import { expect, test } from "vitest";
import { encodeNull } from "@/server/pki/der";
import {
  type Forgery,
  findingsOfFile,
  type PackageEdit,
  repack,
  reseal,
  sealingFiles,
} from "./testing/forge-ofd";
import {
  certified,
  certifiedAuthority,
  drawCertificate,
  makerName,
  makeSealWorld,
  sealMoments,
  sealOf,
  sealSample,
} from "./testing/sealed-certificate";

const world = await makeSealWorld();
const { root, maker, signer, seal } = world;
const sealed = await sealSample(await drawCertificate(), seal);
/** Knows the authority's name, not its very certificate. */
const policy = {
  ...world.policy,
  signer: {
    commonName: world.policy.signer?.commonName ?? "",
    serialNumber: world.policy.signer?.serialNumber ?? "",
  },
};

const findings = (bytes: Uint8Array) => findingsOfFile(bytes, policy);
const forged = async (forgery: Forgery, edit?: PackageEdit, own = seal) =>
  findings(await reseal(sealed, own, edit, forgery));
const stated = async (before: string | RegExp, after: string) =>
  findings(
    await reseal(sealed, seal, undefined, {}, (xml) => {
      const edited = xml.replace(before, after);
      if (edited === xml) throw new Error("nothing to replace");
      return edited;
    }),
  );

const makerSubject = [["commonName", makerName.commonName]] as const;

test("a forger's own root, seal maker and certificate, all of the same names", async () => {
  const own = certified([["commonName", "Zhice TEST SM2 Root CA"]]);
  const ownSeal = await sealOf(certifiedAuthority(own), certified(makerSubject, own));
  expect(await forged({}, undefined, ownSeal)).toEqual([
    "chain.unknownRoot seal maker",
    "chain.unknownRoot signer",
  ]);
});

test("a seal that a forger made, for a certificate of the authority", async () => {
  const own = certified(makerSubject);
  expect(await forged({}, undefined, await sealOf(signer, own))).toContain("chain.unknownRoot seal maker");
});

test("a seal that the signer made", async () => {
  expect(await forged({}, undefined, await sealOf(signer, signer))).toEqual(["seal.maker"]);
  const { sealMaker: _, ...anyMaker } = policy;
  const own = await sealOf(signer, certifiedAuthority(root));
  expect(await findingsOfFile(await reseal(sealed, own), anyMaker)).toEqual(["seal.maker"]);
});

test("a seal whose maker signed another one", async () => {
  const other = await sealOf(signer, maker, { name: "另一枚" });
  const cut = seal.seal.slice();
  cut.set(other.seal.subarray(-60), cut.length - 60);
  expect(await forged({}, undefined, { ...seal, seal: cut })).toContain("seal.makerSignature");
});

test("a seal for other certificates", async () => {
  const other = certifiedAuthority(root);
  expect(await forged({}, undefined, { ...seal, signer: other.signer })).toEqual(["seal.signerNotListed"]);
});

test("a seal that had ended, or not yet begun", async () => {
  const ended = { validTo: new Date(sealMoments.sealed.getTime() - 1000) };
  const later = { validFrom: new Date(sealMoments.sealed.getTime() + 1000) };
  for (const special of [ended, later])
    expect(await forged({}, undefined, await sealOf(signer, maker, special))).toEqual(["seal.notValidThen"]);
});

test("certificates that had ended when it was sealed", async () => {
  const before = { notBefore: sealMoments.made, notAfter: new Date(sealMoments.sealed.getTime() - 1000) };
  const oldSigner = await sealOf(certifiedAuthority(root, before), maker);
  expect(await forged({}, undefined, oldSigner)).toEqual(["chain.notValidThen signer"]);
  const oldMaker = await sealOf(signer, certified(makerSubject, root, before));
  expect(await forged({}, undefined, oldMaker)).toEqual(["chain.notValidThen seal maker"]);
});

test("an authority's certificate as the seal's or the signer's", async () => {
  const sealedByRoot = await sealOf(root, maker);
  expect(await forged({}, undefined, sealedByRoot)).toContain("chain.usage signer");
  expect(await forged({}, undefined, await sealOf(signer, root))).toContain("chain.usage seal maker");
});

test("a certificate of another key of the root, with the signature of the first", async () => {
  const other = certifiedAuthority(root);
  const both = await sealOf(other, maker);
  expect(await forged({ signature: (tbs) => signer.signer.sign(tbs) }, undefined, both)).toEqual([
    "sealing.signature",
  ]);
});

test("another seal in the file than in the sealing", async () => {
  const other = await sealOf(signer, maker, { id: "TEST-0002" });
  expect(await forged({ embeddedSeal: other.seal })).toEqual(["seal.notInFile"]);
  expect(await findings(repack(sealed, (files) => files.set(sealingFiles.seal, other.seal)))).toEqual(
    [`sealing.digest ${sealingFiles.seal}`, "seal.notInFile"].sort(),
  );
});

test("versions, algorithms and paths that are not those of the standard", async () => {
  expect(await forged({ version: 5 })).toEqual(["seal.version"]);
  expect(await forged({ algorithm: "1.2.840.10045.4.3.2" })).toEqual(["sealing.algorithm"]);
  expect(await forged({ path: "/Doc_0/Signs/Sign_1/Signature.xml" })).toEqual(["sealing.path"]);
  expect(await stated(/<ofd:SignatureMethod>[^<]*/, "<ofd:SignatureMethod>1.2.3")).toEqual([
    "sealing.algorithm",
  ]);
  expect(await stated(/CheckMethod="[^"]*"/, 'CheckMethod="SM3"')).toEqual(["sealing.algorithm"]);
  expect(await stated("/SignedValue.dat", "/Seal.esl")).toEqual(["sealing.path"]);
});

test("times that differ or lie in the future", async () => {
  const future = new Date(sealMoments.now.getTime() + 1000);
  expect(await forged({ at: future })).toEqual(["sealing.future"]);
  expect(await forged({ claimedAt: new Date("2026-11-19T06:19:26Z") })).toEqual(["sealing.time"]);
  expect(await forged({ at: new Date("2026-11-18T06:19:26Z") })).toEqual(["fields.dates"]);
});

test("parts that the structure does not have, and encodings that DER does not know", async () => {
  expect(await forged({ tail: encodeNull() })).toEqual(["sealing.structure"]);
  expect(await forged({ bodyTail: encodeNull() })).toEqual(["sealing.structure"]);
  expect(await forged({ tail: Uint8Array.of(0x30, 0x80, 0, 0) })).toEqual(["sealing.notCanonical"]);
});

test("files left out of the references, named twice, or not there", async () => {
  const template = "Doc_0/TPLS/Tpl_0/Content.xml";
  const reference = new RegExp(`<ofd:Reference FileRef="/${template}">.*?</ofd:Reference>`);
  expect(await stated(reference, "")).toEqual([`sealing.uncovered ${template}`]);
  expect(await stated(reference, "$&$&")).toEqual(["sealing.reference"]);
  expect(
    await stated(
      reference,
      `$&<ofd:Reference FileRef="/a.xml"><ofd:CheckValue>${"A".repeat(43)}=</ofd:CheckValue></ofd:Reference>`,
    ),
  ).toEqual(["sealing.reference"]);
  expect(await stated(`FileRef="/${template}"`, `FileRef="${template}"`)).toContain(
    `xml.attribute ${sealingFiles.statement}`,
  );
});

test("a stamp beside the page, of another size or on another page", async () => {
  for (const [before, after] of [
    [/(StampAnnot.*Boundary=")\S+/, "$1290"],
    [/(StampAnnot.*Boundary="\S+ \S+) \S+/, "$1 10"],
    [/(StampAnnot.*PageRef=")1/, "$12"],
  ] as const)
    expect(await stated(before, after)).toEqual(["sealing.stamp"]);
});

test("a seal without a picture that readers show", async () => {
  const none = await sealOf(signer, maker, { picture: Buffer.from("\x89PNG, so it says", "latin1") });
  expect(await forged({}, undefined, none)).toEqual(["seal.picture"]);
  const flat = await sealOf(signer, maker, { widthMm: 0 });
  expect(await forged({}, undefined, flat)).toEqual(["seal.picture", "sealing.stamp"]);
});
