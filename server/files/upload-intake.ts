import "server-only";
import { createHash } from "node:crypto";
import { checkSize, rejection } from "./rejection";

/** Names the request headers in which the browser declares what it is about to send. */
const uploadHeaders = { length: "x-upload-length", sha256: "x-upload-sha256" } as const;

/** A body that arrived whole. */
export interface ReceivedUpload {
  bytes: Uint8Array;
  sha256: string;
}

/**
 * Reads a request's body up to `limit` bytes and compares it with the length and SHA-256 that its headers declare.
 * A proxy or framework that cuts a body says nothing, so an undeclared body is refused like a cut one.
 */
export async function readUpload(
  request: { body: ReadableStream<Uint8Array> | null; headers: Headers },
  limit: number,
): Promise<ReceivedUpload> {
  const length = declaredLength(request.headers);
  const declared = request.headers.get(uploadHeaders.sha256)?.toLowerCase() ?? "";
  try {
    checkSize(length, limit);
    if (!/^[0-9a-f]{64}$/.test(declared)) throw rejection("wrongDigest", "no digest was declared");
  } catch (error) {
    await request.body?.cancel().catch(() => undefined);
    throw error;
  }
  const bytes = await readExactly(request.body, length);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  if (sha256 !== declared) throw rejection("wrongDigest", "the digest is not the declared one");
  return { bytes, sha256 };
}

function declaredLength(headers: Headers): number {
  const text = headers.get(uploadHeaders.length) ?? "";
  if (/^\d{1,12}$/.test(text)) return Number(text);
  throw rejection("wrongLength", "no length was declared", { received: 0, declared: 0 });
}

async function readExactly(body: ReadableStream<Uint8Array> | null, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let received = 0;
  const reader = body?.getReader();
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      if (received + part.value.length > length) throw wrongLength(received + part.value.length, length);
      bytes.set(part.value, received);
      received += part.value.length;
    }
  } catch (error) {
    await reader?.cancel().catch(() => undefined);
    throw error instanceof Error && error.name === "AppError" ? error : wrongLength(received, length);
  }
  if (received !== length) throw wrongLength(received, length);
  return bytes;
}

const wrongLength = (received: number, declared: number) =>
  rejection("wrongLength", `${received} of ${declared} bytes`, {
    received,
    declared,
  });
