import type { ZodType } from "zod";
import type { Refusal } from "@/components/trpc/settle";

/** What came of sending a file: what the server answered, why it refused, or that the reader stopped it. */
export type Sent<T> = { ok: true; value: T } | Refusal | { ok: false; cancelled: true };

/** How a file under way is watched and stopped. */
export interface Way {
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

const twoMinutes = 120_000;
const refused = (key: string): Refusal => ({ ok: false, reasons: [{ key }] });

/** Sends a file's bytes with their length and digest, and tells how far it is; the server checks that it arrived whole. */
export async function sendFile<T>(
  file: Blob,
  to: { address: string; answer: () => Promise<ZodType<T>>; name?: string; patience?: number },
  { onProgress, signal }: Way,
): Promise<Sent<T>> {
  if (!globalThis.crypto?.subtle) return refused("form.insecureUpload");
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) return refused("file.unreadable");
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  if (signal.aborted) return { ok: false, cancelled: true };
  return new Promise((resolve) => {
    const request = new XMLHttpRequest(); // fetch tells no progress of what it sends
    request.open("POST", to.address);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("x-upload-length", String(bytes.byteLength));
    request.setRequestHeader(
      "x-upload-sha256",
      [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join(""),
    );
    if (to.name) request.setRequestHeader("x-upload-name", encodeURIComponent(to.name));
    request.timeout = to.patience ?? twoMinutes;
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(read(request.responseText, to.answer));
    request.onerror = () => resolve(refused("network"));
    request.ontimeout = () => resolve(refused("network"));
    request.onabort = () => resolve({ ok: false, cancelled: true });
    signal.addEventListener("abort", () => request.abort());
    request.send(bytes);
  });
}

/** The schemas are loaded only now: most pages that can send a file are read without sending one. */
async function read<T>(text: string, answer: () => Promise<ZodType<T>>): Promise<Sent<T>> {
  try {
    const { readAnswer } = await import("./read-answer");
    return readAnswer(JSON.parse(text), await answer()) ?? refused("other");
  } catch {
    return refused("other");
  }
}
