import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openPki } from "../embedded/open-pki";
import { keySigner } from "../key-signer";

/** When the sample authorities begin; certificates made with them hold for three years from here. */
export const sampleBegin = new Date("2026-11-01T00:00:00Z");
const validity = { validFrom: sampleBegin, validTo: new Date("2029-11-01T00:00:00Z") };

/** Opens a hierarchy of its own, in a temporary folder. */
export const samplePki = () =>
  openPki(mkdtempSync(path.join(tmpdir(), "zhice-pki-")), {
    publicUrl: "https://zhice.example",
    at: sampleBegin,
  });

/** Makes a key and the two forms in which it is handed around, DER. */
export function sampleKey(kind: "ec" | "rsa" = "ec") {
  const { publicKey, privateKey } =
    kind === "ec"
      ? generateKeyPairSync("ec", { namedCurve: "P-256" })
      : generateKeyPairSync("rsa", { modulusLength: 2048 });
  return {
    spki: new Uint8Array(publicKey.export({ type: "spki", format: "der" })),
    pkcs8: new Uint8Array(privateKey.export({ type: "pkcs8", format: "der" })),
  };
}

/** Certifies a sample person and gives the signer with that person's key. */
export async function samplePerson(
  { certificateAuthority }: ReturnType<typeof samplePki>,
  kind?: "ec" | "rsa",
) {
  const { spki, pkcs8 } = sampleKey(kind);
  const { der: certificate } = await certificateAuthority.issuePerson({
    name: "张䶮喆",
    subjectId: "0f3a9c",
    publicKey: spki,
    ...validity,
  });
  return keySigner(pkcs8, { certificate, chain: certificateAuthority.chainOf("person") });
}

/** What a sample enterprise is certified as. */
export const sampleEnterprise = {
  companyName: "上海衡石工程咨询有限公司",
  creditCode: "91310115MA1K4X7T2C",
  ...validity,
};
