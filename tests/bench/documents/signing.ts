import { generateKeyPairSync, sign } from "node:crypto";
import { outlinesOf } from "@/server/documents/fonts/font-chain";
import { imageNames } from "@/server/documents/form/marks";
import { applicantLines, employerLines } from "@/server/signing/pdf/appearance-lines";
import { signPdf } from "@/server/signing/pdf/sign-pdf";
import type { Signer } from "@/server/signing/ports";
import { finishSample, sha256 } from "@/server/verification/testing/signed-form";
import { makeWorld, moments, parties, type World } from "@/server/verification/testing/world";
import { type Chapter, figureOf } from "../figures";
import { race } from "../race";
import { drawnForm } from "./drawn-form";

/** Signs a drawn form as the applicant: P-256, with the image of the handwriting. */
export function signAsApplicant(form: Uint8Array, { person, timestamps }: World): Promise<Uint8Array> {
  const { commonName: name } = parties.applicant;
  const at = moments.applicant;
  return signPdf(form, {
    party: "applicant",
    name,
    reason: "申请人签署申请表",
    at,
    lines: applicantLines({ name, at, test: true }),
    image: imageNames.signatureImage,
    outlines: outlinesOf,
    signer: person,
    timestampAuthority: timestamps,
  });
}

/** Signs a form as the employer: RSA, the key at hand here and not in a browser. */
export function signAsEmployer(form: Uint8Array, { enterprise, timestamps }: World): Promise<Uint8Array> {
  const { commonName: companyName, serialNumber: creditCode } = parties.employer;
  const at = moments.employer;
  return signPdf(form, {
    party: "employer",
    name: companyName,
    reason: "聘用企业确认",
    at,
    lines: employerLines({ companyName, creditCode, at, test: true }),
    outlines: outlinesOf,
    signer: enterprise,
    timestampAuthority: timestamps,
  });
}

/** Measures the two signatures of a form and its end, each against its bare cryptography. */
export async function measureSigning(): Promise<Chapter> {
  const world = await makeWorld();
  const form = await drawnForm();
  const once = await signAsApplicant(form, world);
  const twice = await signAsEmployer(once, world);
  const lengthOf = async (file: Promise<Uint8Array>) => (await file).length;
  const steps = [
    {
      name: "applicant signs (P-256)",
      run: () => lengthOf(signAsApplicant(form, world)),
      floor: bareSignature(once, world.person),
    },
    {
      name: "employer signs (RSA 2048)",
      run: () => lengthOf(signAsEmployer(once, world)),
      floor: bareSignature(twice, world.enterprise),
    },
    {
      name: "closed: evidence, document timestamp",
      run: () => lengthOf(finishSample(world, twice)),
      floor: bareStamp(await finishSample(world, twice)),
    },
  ];
  const laps = await race(
    steps.flatMap(({ name, run, floor }) => [
      { name, run },
      { name: `the crypto of "${name}"`, run: floor },
    ]),
    { warmUp: 30, rounds: 200 },
  );
  return {
    title: "Signing: prepare, sign, timestamp, embed",
    figures: laps.map((lap, index) => {
      const floor = laps[index + 1];
      if (index % 2 === 1 || !floor) return { ...figureOf(lap), name: "  its bare cryptography" };
      return figureOf(lap, { goal: { median: 15 }, floors: [{ ...floor, name: "its cryptography" }] });
    }),
  };
}

const { privateKey: stampKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
const someAttributes = new Uint8Array(250);

/** The cryptography of one signature and nothing else: the file's digest, the signature, the stamp over it. */
function bareSignature(signed: Uint8Array, signer: Signer): () => Promise<undefined> {
  return async () => {
    sha256(signed);
    sha256(await signer.sign(someAttributes));
    sign("sha256", someAttributes, stampKey);
    return undefined;
  };
}

function bareStamp(finished: Uint8Array): () => undefined {
  return () => {
    sha256(finished);
    sign("sha256", someAttributes, stampKey);
    return undefined;
  };
}
