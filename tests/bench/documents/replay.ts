import type { VerifierCrypto } from "@/lib/verify/crypto-port";
import { nodeCrypto } from "@/server/verification/node-crypto";

/** What remains of a check when everything but its digests and signatures is taken away. */
export interface Floor {
  /** The calls by their kind. */
  counts: Record<keyof VerifierCrypto, number>;
  /** Makes exactly those calls again. */
  replay(): Promise<void>;
}

/** Runs a check once and keeps every digest and signature it asked for, so that they can be had without it. */
export async function floorOf(check: (crypto: VerifierCrypto) => Promise<void>): Promise<Floor> {
  const calls: (() => unknown)[] = [];
  const counts = { sha256: 0, sm3: 0, verify: 0 };
  await check({
    sha256: (parts) => noted("sha256", () => nodeCrypto.sha256(parts)),
    sm3: (bytes) => noted("sm3", () => nodeCrypto.sm3(bytes)),
    verify: (request) => noted("verify", () => nodeCrypto.verify(request)),
  });
  function noted<T>(kind: keyof VerifierCrypto, call: () => T): T {
    counts[kind]++;
    calls.push(call);
    return call();
  }
  return {
    counts,
    async replay() {
      for (const call of calls) await call();
    },
  };
}
