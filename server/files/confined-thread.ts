import "server-only";
import path from "node:path";
import { Worker } from "node:worker_threads";

/** Says why a thread gave no answer: it took too long, it took too much memory, or it ended or failed by itself. */
export class ThreadFailure extends Error {
  readonly by: "time" | "memory" | "itself";

  constructor(by: ThreadFailure["by"], message: string, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
    this.name = "ThreadFailure";
    this.by = by;
  }
}

/**
 * Runs a script of this project in a thread of its own and answers its first message: a file that takes its memory or its
 * time ends the thread, not the product. Throws a ThreadFailure when there is no message.
 */
export function runConfined(script: string, workerData: object, seconds: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const file = path.join(/* turbopackIgnore: true */ process.cwd(), script);
    const worker = new Worker(/* turbopackIgnore: true */ file, {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
      execArgv: [],
      env: {}, // no secret of the process is within reach of what reads strangers' files
      stdout: true,
      stderr: true,
    });
    const end = (settle: () => void) => {
      clearTimeout(timer);
      settle(); // first, since ending the thread also says "exit"
      void worker.terminate();
    };
    const fail = (failure: ThreadFailure) => end(() => reject(failure));
    const timer = setTimeout(
      () => fail(new ThreadFailure("time", `${script} took too long`)),
      seconds * 1000,
    );
    worker.once("message", (answer: unknown) => end(() => resolve(answer)));
    worker.once("error", (error: NodeJS.ErrnoException) => {
      const by = error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory" : "itself";
      fail(new ThreadFailure(by, `${script}: ${error.message}`, error));
    });
    worker.once("exit", (code) =>
      fail(new ThreadFailure("itself", `${script} ended with ${code} and no answer`)),
    );
  });
}
