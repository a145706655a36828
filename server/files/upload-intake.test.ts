import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { keyOf, reasonOf } from "@/tests/fixtures/files/rejections";
import { readUpload } from "./upload-intake";

const sent = new Uint8Array(5000).map((_, index) => index % 251);
const sha256Of = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** A request whose body comes in parts of a thousand bytes; counts how many of them were asked for. */
function request(body: Uint8Array, { length = String(sent.length), sha256 = sha256Of(sent) } = {}) {
  let at = 0;
  const seen = { parts: 0, cancelled: false };
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (at >= body.length) return controller.close();
        seen.parts++;
        controller.enqueue(body.slice(at, at + 1000));
        at += 1000;
      },
      cancel() {
        seen.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return {
    seen,
    body: stream,
    headers: new Headers({ "x-upload-length": length, "x-upload-sha256": sha256 }),
  };
}

describe("an upload", () => {
  test("that arrives whole is given with its digest", async () => {
    const received = await readUpload(request(sent, { sha256: sha256Of(sent).toUpperCase() }), 5000);
    expect(received).toEqual({ bytes: sent, sha256: sha256Of(sent) });
  });

  test("that was cut on its way is refused", async () => {
    expect(await reasonOf(readUpload(request(sent.slice(0, 4999)), 5000))).toEqual({
      key: "file.wrongLength",
      values: { received: 4999, declared: 5000 },
    });
    expect(await keyOf(readUpload({ body: null, headers: request(sent).headers }, 5000))).toBe("wrongLength");
  });

  test("that broke off is refused", async () => {
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new Error("gone")),
    });
    expect(await keyOf(readUpload({ body, headers: request(sent).headers }, 5000))).toBe("wrongLength");
  });

  test("that declares more than the limit is not read at all", async () => {
    const large = request(sent);
    expect(await keyOf(readUpload(large, 4999))).toBe("tooLarge");
    expect(large.seen).toEqual({ parts: 0, cancelled: true });
  });

  test("that sends more than it declared is read no further", async () => {
    const large = request(new Uint8Array(1_000_000), { length: "1500" });
    expect(await keyOf(readUpload(large, 5000))).toBe("wrongLength");
    expect(large.seen).toEqual({ parts: 2, cancelled: true });
  });

  test("that changed on its way is refused", async () => {
    expect(
      await keyOf(readUpload(request(sent.map((byte, at) => (at === 17 ? byte ^ 1 : byte))), 5000)),
    ).toBe("wrongDigest");
  });

  test.each([
    [{ length: "" }, "wrongLength"],
    [{ length: "-1" }, "wrongLength"],
    [{ length: "5e3" }, "wrongLength"],
    [{ length: "9".repeat(400) }, "wrongLength"],
    [{ length: "0" }, "empty"],
    [{ sha256: "" }, "wrongDigest"],
    [{ sha256: "abc" }, "wrongDigest"],
  ])("declared as %o is refused", async (declared, reason) => {
    expect(await keyOf(readUpload(request(sent, declared), 5000))).toBe(reason);
  });
});
