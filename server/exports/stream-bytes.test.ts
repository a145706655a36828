import { describe, expect, test, vi } from "vitest";
import { log } from "@/server/observability/log";
import { longestWhole, streamBytes } from "./stream-bytes";

/** Makes pieces that tell how many were asked for, and whether they were let go. */
function counted(pieces: number, failAt = Number.POSITIVE_INFINITY) {
  const seen = { asked: 0, letGo: false };
  async function* make(): AsyncGenerator<Uint8Array> {
    try {
      for (let at = 0; at < pieces; at++) {
        if (at === failAt) throw new Error("the database is gone");
        seen.asked += 1;
        yield new Uint8Array([at]);
      }
    } finally {
      seen.letGo = true;
    }
  }
  return { seen, pieces: make() };
}

/** Remembers how it ended, and every time it was told. */
function ending() {
  const told: boolean[] = [];
  let over: (complete: boolean) => void = () => undefined;
  const ended = new Promise<boolean>((resolve) => {
    over = resolve;
  });
  const end = async (complete: boolean) => {
    told.push(complete);
    over(complete);
  };
  return { told, ended, end };
}

describe("a stream of pieces", () => {
  test("asks for a piece when the reader wants one, and tells of its end once", async () => {
    const [{ seen, pieces }, { told, end }] = [counted(3), ending()];
    const reader = streamBytes(pieces, end).getReader();
    expect(seen.asked).toBe(0);
    await reader.read();
    expect(seen.asked).toBe(1);
    await reader.read();
    await reader.read();
    expect((await reader.read()).done).toBe(true);
    expect(told).toEqual([true]);
  });

  test("lets go when the reader leaves", async () => {
    const [{ seen, pieces }, { told, end }] = [counted(3), ending()];
    const stream = streamBytes(pieces, end);
    const reader = stream.getReader();
    await reader.read();
    await reader.cancel();
    expect(seen).toEqual({ asked: 1, letGo: true });
    expect(told).toEqual([false]);
  });

  test("gives up who asks for nothing any more, from the beginning or later", async () => {
    const [first, second] = [ending(), ending()];
    const untouched = streamBytes(counted(3).pieces, first.end, { idleMs: 1 });
    expect(await first.ended).toBe(false);
    await expect(untouched.getReader().read()).rejects.toThrow("nobody reads");
    const { seen, pieces } = counted(3);
    await streamBytes(pieces, second.end, { idleMs: 1 }).getReader().read();
    expect(await second.ended).toBe(false);
    expect(seen).toEqual({ asked: 1, letGo: true });
    expect([first.told, second.told]).toEqual([[false], [false]]);
  });

  test("gives up who reads steadily and too slowly, while a piece is made too", async () => {
    vi.useFakeTimers();
    const [{ seen, pieces }, { told, end }] = [counted(1_000), ending()];
    const reader = streamBytes(pieces, end).getReader();
    const steady = 60_000; // never idle for long
    for (let at = 0; at < longestWhole; at += steady) {
      expect((await reader.read()).done).toBe(false);
      await vi.advanceTimersByTimeAsync(steady);
    }
    await expect(reader.read()).rejects.toThrow("takes too long");
    expect([told, seen]).toEqual([[false], { asked: longestWhole / steady, letGo: true }]);
    vi.useRealTimers();
  });

  test("logs that its end could not be noted when nobody asks any more, and harms nothing else", async () => {
    const logged = vi.spyOn(log(), "error").mockReturnValue();
    const gone = new Error("the database is gone");
    const reader = streamBytes(counted(3).pieces, () => Promise.reject(gone), { idleMs: 1 }).getReader();
    await expect(reader.closed).rejects.toThrow("nobody reads");
    await vi.waitFor(() => expect(logged).toHaveBeenCalledWith({ err: gone }, expect.any(String)));
    logged.mockRestore();
  });

  test("fails where a piece fails, and tells of it", async () => {
    const [{ pieces }, { told, end }] = [counted(3, 1), ending()];
    const reader = streamBytes(pieces, end).getReader();
    await reader.read();
    await expect(reader.read()).rejects.toThrow("gone");
    expect(told).toEqual([false]);
  });
});
