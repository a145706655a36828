/** Tells by its issuer's name whether a certificate is one of a demonstration and binds nobody. */
export function isTestCertificate({ issuer }: { issuer: string }): boolean {
  return /\bTEST\b/.test(issuer);
}
