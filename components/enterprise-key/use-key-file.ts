"use client";

import { useState } from "react";

// Outside of React, so that it outlives a dialog; signing in and out load a new page, and with it this is gone.
let chosen: File | undefined;

/** Remembers, until the page is left for good, which file the reader chose: where it lies, never its password or its key. */
export function useKeyFile(): [file: File | undefined, choose: (file: File) => void] {
  const [file, setFile] = useState(chosen);
  function choose(next: File) {
    chosen = next;
    setFile(next);
  }
  return [file, choose];
}
