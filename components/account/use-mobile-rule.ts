"use client";

import { useReasons } from "@/components/trpc/use-reasons";
import { readMobile } from "@/lib/domain/mobile";

/** Gives the rule of a mobile's field: true, or what is wrong in words. */
export function useMobileRule(): (typed: string) => true | string {
  const word = useReasons();
  return (typed) => {
    if (!typed?.trim()) return word({ key: "missing.mobile" });
    const mobile = readMobile(typed);
    return mobile.ok || word({ key: `mobile.${mobile.reasons[0]}` });
  };
}
