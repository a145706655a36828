import "server-only";
import type { Validity } from "@/lib/domain/validity";
import type { Holder } from "@/server/directories/read-holder";

/** A registration on paper as a row of a file names it. */
export interface PaperRegistration extends Holder {
  number: string;
  /** The running number in it. */
  sequence: number;
  specialty: string | null;
  creditCode: string;
  validity: Validity;
}

/** An employer that the directory knows. */
export interface ListedEmployer {
  id: string;
  name: string;
}
