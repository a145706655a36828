import "server-only";
import type { FindingCode } from "@/lib/verify/findings";
import { ofdSentences } from "./ofd-finding-sentences";
import { pdfSentences } from "./pdf-finding-sentences";

const sentences: Readonly<Record<FindingCode, string>> = { ...pdfSentences, ...ofdSentences };

/** Says in a plain sentence what a finding means, for the terminal. */
export const sentenceOf = (code: FindingCode): string => sentences[code];
