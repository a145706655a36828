"use client";

import { useState } from "react";
import { useReasons } from "@/components/trpc/use-reasons";
import { useUploads } from "./uploads-context";

/** Holds a form back while its file is on the way, and says so at the file's field until it has come. */
export function useAwaitedUpload() {
  const word = useReasons();
  const [waits, setWaits] = useState(false);
  const uploads = useUploads(() => setWaits(false));
  return {
    /** For the form's UploadsContext. */
    uploads,
    error: waits ? <span role="alert">{word({ key: "file.underWay" })}</span> : undefined,
    /** Asked before the form is sent: whether it must wait. */
    holdsBack(): boolean {
      const underWay = uploads.underWay.size > 0;
      setWaits(underWay);
      return underWay;
    },
  };
}
