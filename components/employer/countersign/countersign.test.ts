import { createHash } from "node:crypto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { checkPrepared } from "@/components/enterprise-key/check-prepared";
import type { PreparedCountersigning } from "@/lib/dto/employer";
import { type CountersignActions, countersign } from "./countersign";

vi.mock("@/components/enterprise-key/check-prepared");

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const file = bytes("%PDF-1.7 shown and prepared");
const attributes = bytes("the attributes");
const shown = {
  id: "0197-document",
  sha256: createHash("sha256").update("shown").digest("hex"),
  byteLength: 5,
};
const what = { applicationId: "0197-application", document: shown };
const prepared: PreparedCountersigning = {
  requestId: "0197-request",
  file: "/api/signing-requests/0197-request/file",
  base: { sha256: "what the server says", byteLength: 99 },
  byteRange: [0, 10, 20, 6],
  attributes: "AAAA",
  expiresAt: new Date(),
};
const signedAt = new Date(Date.UTC(2026, 10, 20));

/** A countersignature in which everything goes well but what is changed. */
function scene(change: Partial<CountersignActions> = {}, answer = new Response(file)) {
  const actions = {
    prepare: vi.fn(async () => ({ ok: true as const, value: prepared })),
    complete: vi.fn(async () => ({ ok: true as const, value: { signedAt } })),
    ...change,
  };
  const signer = { certificate: bytes("DER"), sign: vi.fn(async () => bytes("value")) };
  vi.stubGlobal(
    "fetch",
    vi.fn(async () => answer),
  );
  vi.mocked(checkPrepared).mockResolvedValue({ ok: true, value: attributes });
  const steps: string[] = [];
  return {
    actions,
    signer,
    steps,
    run: () => countersign(what, signer, actions, (step) => steps.push(step)),
  };
}

afterEach(() => vi.unstubAllGlobals());

describe("countersign", () => {
  it("prepares, checks what was fetched against what was shown, signs the attributes and hands the value in", async () => {
    const { actions, signer, steps, run } = scene();
    expect(await run()).toEqual({ ok: true, value: { signedAt } });
    expect(steps).toEqual(["preparing", "checking", "signing", "storing"]);
    expect(actions.prepare).toHaveBeenCalledWith({
      applicationId: what.applicationId,
      documentId: shown.id,
      certificate: btoa("DER"),
      agreed: true,
    });
    expect(checkPrepared).toHaveBeenLastCalledWith({ prepared, file, shown, certificate: bytes("DER") });
    expect(signer.sign).toHaveBeenCalledWith(attributes);
    expect(actions.complete).toHaveBeenCalledWith({
      requestId: prepared.requestId,
      signature: btoa("value"),
    });
  });

  it("does not use the key on anything but the shown document", async () => {
    const { actions, signer, run } = scene();
    vi.mocked(checkPrepared).mockResolvedValue({ ok: false, reasons: ["otherDigest"] });
    expect(await run()).toEqual({
      ok: false,
      reasons: [{ key: "countersign.otherDocument", values: { trouble: "otherDigest" } }],
    });
    expect(signer.sign).not.toHaveBeenCalled();
    expect(actions.complete).not.toHaveBeenCalled();
  });

  it("hands on why the server does not prepare it, and fetches nothing then", async () => {
    const refused = { ok: false as const, reasons: [{ key: "application.overtaken" }] };
    const { run } = scene({ prepare: async () => refused });
    expect(await run()).toEqual(refused);
    expect(fetch).not.toHaveBeenCalled();
  });

  it.each([
    [401, "session.none"],
    [404, "countersign.expired"],
    [500, "other"],
  ])("tells why the prepared file did not come: %i", async (status, key) => {
    const { signer, run } = scene({}, new Response("", { status }));
    expect(await run()).toEqual({ ok: false, reasons: [{ key }] });
    expect(signer.sign).not.toHaveBeenCalled();
  });

  it("tells a connection lost before the signature from one lost after it", async () => {
    const before = scene();
    vi.stubGlobal(
      "fetch",
      vi.fn(async () => Promise.reject(new TypeError("Failed to fetch"))),
    );
    expect(await before.run()).toEqual({ ok: false, reasons: [{ key: "network" }] });
    const after = scene({ complete: async () => Promise.reject(new TypeError("Failed to fetch")) });
    expect(await after.run()).toEqual({ ok: false, reasons: [{ key: "countersign.unknown" }] });
  });

  it("tells that the key did not sign, and hands nothing in", async () => {
    const { actions, signer, run } = scene();
    signer.sign.mockRejectedValue(new DOMException("gone", "OperationError"));
    expect(await run()).toEqual({ ok: false, reasons: [{ key: "countersign.keyFailed" }] });
    expect(actions.complete).not.toHaveBeenCalled();
  });
});
