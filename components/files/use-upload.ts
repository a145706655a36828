"use client";

import { use, useEffect, useRef, useState } from "react";
import type { Refusal } from "@/components/trpc/settle";
import type { Sent, Way } from "./send-file";
import { UploadsContext } from "./uploads-context";

/** A file on its way: its name, how far it is, or why it did not arrive. */
export type UploadState = { name: string; progress: number } | { name: string; refusal: Refusal } | undefined;

/** Sends one file at a time, with progress, cancel and another try; the form around knows of it by the id of its `field`. */
export function useUpload<T>(onDone: (taken: T) => void, field?: string) {
  const uploads = use(UploadsContext);
  const [state, setState] = useState<UploadState>();
  const stop = useRef<AbortController>(undefined);
  const last = useRef<() => Promise<void>>(undefined);
  useEffect(
    () => () => {
      stop.current?.abort();
      if (field) uploads?.underWay.delete(field);
    },
    [field, uploads],
  );

  function end() {
    if (field && uploads?.underWay.delete(field)) uploads.onEnd(field);
  }

  async function start(name: string, send: (way: Way) => Promise<Sent<T>>) {
    last.current = () => start(name, send);
    stop.current?.abort();
    const control = new AbortController();
    stop.current = control;
    if (field) uploads?.underWay.add(field);
    setState({ name, progress: 0 });
    const answer = await send({
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
    end();
  }
  function cancel() {
    stop.current?.abort();
    setState(undefined);
    end();
  }
  return { state, start, cancel, retry: () => void last.current?.() };
}
