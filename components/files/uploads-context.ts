"use client";

import { createContext, useState } from "react";

/** The fields of a form whose file is on its way, so that nobody submits without it and is told that it is missing. */
export interface Uploads {
  /** Ids of fields. */
  underWay: Set<string>;
  /** A file arrived, was refused or was given up. */
  onEnd: (field: string) => void;
}

export const UploadsContext = createContext<Uploads | null>(null);

/** Gives a form what its UploadsContext holds; `onEnd` is the one of the first render. */
export function useUploads(onEnd: (field: string) => void): Uploads {
  const [uploads] = useState(() => ({ underWay: new Set<string>(), onEnd }));
  return uploads;
}
