import type { ComponentProps } from "react";
import { TrpcProvider } from "@/components/trpc/client";
import { WordsArea } from "./words-area";

/** Gives interactive parts the procedures and the texts of the areas they speak in, and no others. */
export function ClientArea({ areas, children }: ComponentProps<typeof WordsArea>) {
  return (
    <WordsArea areas={areas}>
      <TrpcProvider>{children}</TrpcProvider>
    </WordsArea>
  );
}
