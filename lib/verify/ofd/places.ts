/** Where the files with fixed places stand in the package. */
export const places = {
  root: "OFD.xml",
  document: "Doc_0/Document.xml",
  signatures: "Doc_0/Signs/Signatures.xml",
  signature: "Doc_0/Signs/Sign_0/Signature.xml",
  seal: "Doc_0/Signs/Sign_0/Seal.esl",
  signedValue: "Doc_0/Signs/Sign_0/SignedValue.dat",
} as const;
