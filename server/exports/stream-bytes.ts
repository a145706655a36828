import "server-only";
import { log } from "@/server/observability/log";

/** For how long a reader may ask for nothing before he is given up. */
const longestIdle = 2 * 60_000;
/**
 * For how long a reader may read in all, however steadily: he keeps a place that others want. The longest list (100,000 lines, some
 * 30 MB) leaves in this time over a line of 20 kB/s.
 */
export const longestWhole = 30 * 60_000;

/**
 * Streams bytes, asking for the next piece only when it is wanted. `end` is told once that it is over, and whether everything
 * was given: also when the reader goes away, asks for nothing any more, takes too long in all, or a piece fails.
 */
export function streamBytes(
  pieces: AsyncGenerator<Uint8Array>,
  end: (complete: boolean) => Promise<void> = async () => undefined,
  { idleMs = longestIdle, wholeMs = longestWhole }: { idleMs?: number; wholeMs?: number } = {},
): ReadableStream<Uint8Array> {
  let over = false;
  let idle: NodeJS.Timeout | undefined;
  let whole: NodeJS.Timeout | undefined;
  async function finish(complete: boolean) {
    clearTimeout(idle);
    clearTimeout(whole);
    if (over) return;
    over = true;
    try {
      await pieces.return(undefined);
    } finally {
      await end(complete);
    }
  }
  function giveUpAfter(ms: number, why: string, controller: ReadableStreamDefaultController<Uint8Array>) {
    return setTimeout(() => {
      controller.error(new Error(why));
      // Nobody awaits a timer: what fails here would end the process.
      finish(false).catch((error) => log().error({ err: error }, "the end of a download was not noted"));
    }, ms).unref();
  }
  function wait(controller: ReadableStreamDefaultController<Uint8Array>) {
    idle = giveUpAfter(idleMs, "nobody reads any more", controller);
  }
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        whole = giveUpAfter(wholeMs, "the reader takes too long", controller);
        wait(controller);
      },
      async pull(controller) {
        clearTimeout(idle);
        try {
          const next = await pieces.next();
          if (over) return;
          if (next.done) {
            await finish(true);
            controller.close();
            return;
          }
          controller.enqueue(next.value);
          wait(controller);
        } catch (error) {
          await finish(false);
          throw error;
        }
      },
      cancel: () => finish(false),
    },
    { highWaterMark: 0 },
  );
}
