import "server-only";
import { AppError } from "@/lib/errors";
import { streamBytes } from "./stream-bytes";

/** A place for an export: officers, employers and whoever reads open data have rooms of their own, so that none takes another's. */
export interface ExportPlace {
  room: "officers" | "employers" | "public";
  /** The officer's account, the employer, or the address of who reads. */
  reader: string;
}

/** How many exports one process carries at once in each room, and how many of them are one reader's. */
export const mostAtOnce = { all: { officers: 4, employers: 8, public: 8 }, each: 2 } as const;

const running: Record<ExportPlace["room"], Map<string, number>> = {
  officers: new Map(),
  employers: new Map(),
  public: new Map(),
};

/** Takes a place for an export, to be given back once; RATE_LIMITED where all are taken. */
function takeExportSlot({ room, reader }: ExportPlace): () => void {
  const here = running[room];
  const mine = here.get(reader) ?? 0;
  const all = [...here.values()].reduce((sum, count) => sum + count, 0);
  if (mine >= mostAtOnce.each || all >= mostAtOnce.all[room])
    throw new AppError("RATE_LIMITED", "too many exports at once", [{ key: "export.busy" }]);
  here.set(reader, mine + 1);
  let given = false;
  return () => {
    if (given) return;
    given = true;
    const left = (here.get(reader) ?? 1) - 1;
    if (left > 0) here.set(reader, left);
    else here.delete(reader);
  };
}

/** Opens what is streamed, in a place that is given back when the stream is over or was never begun; RATE_LIMITED where all are taken. */
export async function streamInPlace(
  place: ExportPlace,
  open: () => Promise<{
    pieces: AsyncGenerator<Uint8Array>;
    /** Told how it ended, after the place is free again. */
    end?: (complete: boolean) => Promise<void>;
  }>,
): Promise<ReadableStream<Uint8Array>> {
  const giveBack = takeExportSlot(place);
  try {
    const { pieces, end } = await open();
    return streamBytes(pieces, async (complete) => {
      giveBack();
      await end?.(complete);
    });
  } catch (error) {
    giveBack();
    throw error;
  }
}
