import { createHash } from "node:crypto";
import type { CertificateContent } from "@/lib/dto/certificate";
import { licenceMetadata } from "./licence-metadata";
import type { OfdInfo } from "./model";

/** Says what the OFD of a certificate tells about itself; the same certificate always has the same document id. */
export const certificateInfo = (content: CertificateContent, holderNumber?: string): OfdInfo => ({
  documentId: createHash("sha256").update(content.identifier).digest("hex").slice(0, 32),
  title: content.title,
  author: content.authority,
  subject: "电子注册证书",
  createdOn: content.issuedOn,
  creator: { name: "Zhice", version: "1" },
  metadata: licenceMetadata(content, holderNumber),
  index: {
    type: "e-certificate",
    namespace: "urn:zhice:e-certificate:1",
    images: { photo: "ZP", signature: "GRQM", qr: "EWM" },
  },
});
