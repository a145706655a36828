import { afterEach, describe, expect, it, vi } from "vitest";
import { checkPrepared } from "@/components/enterprise-key/check-prepared";
import { type BatchState, countersignAll } from "./countersign-all";

vi.mock("@/components/enterprise-key/check-prepared");
afterEach(() => vi.unstubAllGlobals());

const signedAt = new Date(Date.UTC(2026, 10, 20));
const documentOf = (n: number) => ({
  applicationId: `application-${n}`,
  document: { id: `document-${n}`, sha256: "00", byteLength: 1 },
});

describe("several documents in one sitting", () => {
  it("are each prepared, checked and signed on their own, and the failure of one does not stop the others", async () => {
    vi.stubGlobal(
      "fetch",
      vi.fn(async () => new Response(new Uint8Array([1]))),
    );
    vi.mocked(checkPrepared).mockImplementation(async ({ shown }) =>
      "id" in shown && shown.id === "document-3"
        ? { ok: false, reasons: ["otherDigest"] }
        : { ok: true, value: new Uint8Array([2]) },
    );
    const prepare = vi.fn(async ({ documentId }: { documentId: string }) =>
      documentId === "document-1"
        ? { ok: false as const, reasons: [{ key: "application.overtaken" }] }
        : {
            ok: true as const,
            value: {
              requestId: `request of ${documentId}`,
              file: "/f",
              base: { sha256: "00", byteLength: 1 },
              byteRange: [0, 1, 2, 3] as [number, number, number, number],
              attributes: "AAAA",
              expiresAt: signedAt,
            },
          },
    );
    const complete = vi.fn(async () => ({ ok: true as const, value: { signedAt } }));
    const sign = vi.fn(async () => new Uint8Array([3]));
    const told: [string, BatchState["kind"]][] = [];
    const last = new Map<string, BatchState>();
    await countersignAll(
      [1, 2, 3, 4].map(documentOf),
      { certificate: new Uint8Array([9]), sign },
      { prepare, complete },
      (id, state) => {
        told.push([id, state.kind]);
        last.set(id, state);
      },
    );
    expect([...last]).toEqual([
      [
        "application-1",
        { kind: "failed", refusal: { ok: false, reasons: [{ key: "application.overtaken" }] } },
      ],
      ["application-2", { kind: "signed", signedAt }],
      [
        "application-3",
        {
          kind: "failed",
          refusal: {
            ok: false,
            reasons: [{ key: "countersign.otherDocument", values: { trouble: "otherDigest" } }],
          },
        },
      ],
      ["application-4", { kind: "signed", signedAt }],
    ]);
    expect(sign).toHaveBeenCalledTimes(2); // the key is used on nothing but what was shown
    expect(complete).toHaveBeenCalledTimes(2);
    expect(told.findIndex(([id]) => id === "application-2")).toBeGreaterThan(
      told.findLastIndex(([id]) => id === "application-1"),
    ); // one after the other
  });
});
