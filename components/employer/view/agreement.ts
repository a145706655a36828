/** What a declaration was agreed to for: this document, by this certificate. */
export interface AgreedTo {
  documentId: string;
  /** Of the operator's certificate: another operator in the same window agrees for himself. */
  serial: string;
}

const place = "zhice.employerAgreed";
const written = ({ documentId, serial }: AgreedTo) => `${documentId} ${serial}`;

/** Remembers in this window that the operator ticked the employer's declaration. */
export function rememberAgreed(to: AgreedTo): void {
  try {
    sessionStorage.setItem(place, written(to));
  } catch {
    // a browser without storage: the declaration is ticked on the next page
  }
}

/** Forgets the tick, after it was used or taken back. */
export function forgetAgreed(): void {
  try {
    sessionStorage.removeItem(place);
  } catch {
    // nothing was remembered
  }
}

/** Tells whether the operator ticked the declaration for this document in this window. */
export function wasAgreed(to: AgreedTo): boolean {
  try {
    return sessionStorage.getItem(place) === written(to);
  } catch {
    return false;
  }
}
