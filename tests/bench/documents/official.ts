import { composeGrant } from "@/lib/documents/decision-content";
import { composeNotice } from "@/lib/documents/notice-content";
import { costEngineer } from "@/lib/professions/cost-engineer/r1";
import { outlinesOf } from "@/server/documents/fonts/font-chain";
import { drawOfficial } from "@/server/documents/official/draw-official";
import { sealLines } from "@/server/signing/pdf/appearance-lines";
import { signPdf } from "@/server/signing/pdf/sign-pdf";
import type { Signer } from "@/server/signing/ports";
import { finishSample } from "@/server/verification/testing/signed-form";
import { makeWorld, moments, parties, registrySigner, type World } from "@/server/verification/testing/world";
import { grantInput, noticeInput } from "@/tests/documents/official";
import { type Chapter, figureOf } from "../figures";
import { race } from "../race";

/** Measures notice and decision: drawn, and sealed with evidence and timestamp. */
export async function measureOfficial(): Promise<Chapter> {
  const world = await makeWorld();
  const signer = await registrySigner(world.authority);
  const notice = composeNotice(costEngineer, noticeInput());
  const grant = composeGrant(costEngineer, grantInput());
  const drawn = await drawOfficial(notice, moments.made);
  const laps = await race(
    [
      { name: "notice drawn", run: async () => (await drawOfficial(notice, moments.made)).length },
      { name: "notice sealed and closed", run: async () => (await seal(drawn, world, signer)).length },
      { name: "decision drawn", run: async () => (await drawOfficial(grant, moments.made)).length },
    ],
    { warmUp: 20, rounds: 100 },
  );
  return { title: "Notice and decision", figures: laps.map((lap) => figureOf(lap)) };
}

async function seal(drawn: Uint8Array, world: World, signer: Signer): Promise<Uint8Array> {
  const { commonName: authority } = parties.registry;
  const signed = await signPdf(drawn, {
    party: "registry",
    name: authority,
    reason: "登记机关盖章",
    at: moments.registry,
    lines: sealLines({ authority, test: true }),
    outlines: (text) => outlinesOf(text, "serifBold"),
    signer,
    timestampAuthority: world.timestamps,
  });
  const [root, , enterprise] = world.revocationLists;
  return finishSample(world, signed, {
    certificates: [signer.certificate, ...world.authority.chainOf("enterprise"), world.keys.tsa.certificate],
    crls: [root, enterprise].filter((list) => list !== undefined),
  });
}
