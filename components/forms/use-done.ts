"use client";

import { useRouter } from "next/navigation";
import { useToast } from "@/components/ui/toast";

/** Gives the function that says what was done and shows the page as it is now. */
export function useDone(): (text: string) => void {
  const router = useRouter();
  const toast = useToast();
  return (text) => {
    toast({ text });
    router.refresh();
  };
}
