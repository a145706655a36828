"use client";

import { useEffect, useRef, useState } from "react";
import type { Refusal } from "@/components/trpc/settle";
import type { Uploaded } from "./read-upload";
import { type CropArea, type ImagePurpose, sendImage } from "./send-image";

/** A picture on its way: its name, how far it is, or why it did not arrive. */
export type UploadState = { name: string; progress: number } | { name: string; refusal: Refusal } | undefined;

/** Sends a picture, with progress, cancel and another try. */
export function useImageUpload(purpose: ImagePurpose, onDone: (image: Uploaded) => void) {
  const [state, setState] = useState<UploadState>();
  const stop = useRef<AbortController>(undefined);
  const last = useRef<() => Promise<void>>(undefined);
  useEffect(() => () => stop.current?.abort(), []);

  async function send(picture: Blob, name: string, crop?: CropArea) {
    last.current = () => send(picture, name, crop);
    stop.current?.abort();
    const control = new AbortController();
    stop.current = control;
    setState({ name, progress: 0 });
    const answer = await sendImage(picture, {
      purpose,
      crop,
      signal: control.signal,
      onProgress: (progress) => {
        if (!control.signal.aborted) setState({ name, progress });
      },
    });
    if (control.signal.aborted) return;
    if (answer.ok) {
      setState(undefined);
      onDone(answer.value);
    } else if (!("cancelled" in answer)) setState({ name, refusal: answer });
  }
  function cancel() {
    stop.current?.abort();
    setState(undefined);
  }
  return { state, send, cancel, retry: () => void last.current?.() };
}
