import type { VerifierCrypto } from "@/lib/verify/crypto-port";
import type { VerifyPolicy } from "@/lib/verify/policy";
import { verifySignedPdf } from "@/lib/verify/verify-signed-pdf";
import { nodeCrypto } from "@/server/verification/node-crypto";
import { finishSample, sha256 } from "@/server/verification/testing/signed-form";
import { makeWorld, policyFor } from "@/server/verification/testing/world";
import { type Chapter, figureOf } from "../figures";
import { race } from "../race";
import { drawnForm } from "./drawn-form";
import { floorOf } from "./replay";
import { signAsApplicant, signAsEmployer } from "./signing";

/** Measures the strict check of a form that both have signed and that is closed, against its bare cryptography. */
export async function measureCheck(): Promise<Chapter> {
  const world = await makeWorld();
  const drawn = await drawnForm();
  const once = await signAsApplicant(drawn, world);
  const twice = await signAsEmployer(once, world);
  const closed = await finishSample(world, twice);
  const revisions = [drawn, once, twice, closed].map((bytes) => Buffer.from(sha256(bytes)).toString("hex"));
  const policy = { ...policyFor(world, "finished"), revisions };
  const floor = await floorOf((crypto) => mustBeValid(closed, policy, crypto));
  const laps = await race(
    [
      {
        name: "form signed twice, checked",
        run: async () => {
          await mustBeValid(closed, policy, nodeCrypto);
          return closed.length;
        },
      },
      { name: "its cryptography", run: () => floor.replay().then(() => undefined) },
    ],
    { warmUp: 30, rounds: 200 },
  );
  const [ours, bare] = laps;
  if (!ours || !bare) throw new Error("nothing was measured");
  const { sha256: digests, verify } = floor.counts;
  return {
    title: "Strict check of a form",
    figures: [
      figureOf(ours, { goal: { median: 15 }, floors: [bare] }),
      { ...figureOf(bare), name: `  its ${digests} digests and ${verify} signatures alone` },
    ],
  };
}

async function mustBeValid(bytes: Uint8Array, policy: VerifyPolicy, crypto: VerifierCrypto): Promise<void> {
  const { verdict, findings } = await verifySignedPdf(bytes, policy, crypto);
  if (verdict !== "valid") throw new Error(`the form is ${verdict}: ${findings.map(({ code }) => code)}`);
}
