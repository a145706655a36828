import type { Refusal } from "@/components/trpc/settle";
import type { Uploaded } from "./read-upload";

/** What a picture is for. */
export type ImagePurpose = "photo" | "signature";

/** A part of the picture as the person saw it, in pixels. */
export interface CropArea {
  x: number;
  y: number;
  width: number;
  height: number;
}

type Sent = { ok: true; value: Uploaded } | Refusal | { ok: false; cancelled: true };

const twoMinutes = 120_000;
const refused = (key: string): Refusal => ({ ok: false, reasons: [{ key }] });

/** Sends a picture and tells how far it is; the server checks that it arrived whole. */
export async function sendImage(
  picture: Blob,
  options: {
    purpose: ImagePurpose;
    crop?: CropArea | undefined;
    onProgress: (share: number) => void;
    signal: AbortSignal;
  },
): Promise<Sent> {
  if (!globalThis.crypto?.subtle) return refused("form.insecureUpload");
  const bytes = await picture.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  if (options.signal.aborted) return { ok: false, cancelled: true };
  const query = new URLSearchParams({ purpose: options.purpose });
  if (options.crop) {
    const { x, y, width, height } = options.crop;
    query.set("crop", [x, y, width, height].map(Math.round).join(","));
  }
  return new Promise((resolve) => {
    const request = new XMLHttpRequest(); // fetch tells no progress of what it sends
    request.open("POST", `/api/uploads/images?${query}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("x-upload-length", String(bytes.byteLength));
    request.setRequestHeader(
      "x-upload-sha256",
      [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join(""),
    );
    request.timeout = twoMinutes;
    request.upload.onprogress = ({ loaded, total }) => options.onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(readAnswer(request.responseText));
    request.onerror = () => resolve(refused("network"));
    request.ontimeout = () => resolve(refused("network"));
    request.onabort = () => resolve({ ok: false, cancelled: true });
    options.signal.addEventListener("abort", () => request.abort());
    request.send(bytes);
  });
}

async function readAnswer(text: string): Promise<Sent> {
  try {
    const { readUpload } = await import("./read-upload");
    return readUpload(JSON.parse(text)) ?? refused("other");
  } catch {
    return refused("other");
  }
}
