import "server-only";

/** Names of the images in the resources of every page; the applicant's signature draws its image again by this name. */
export const imageNames = { photo: "Photo", signatureImage: "SignatureImage" } as const;
export type ImageRole = keyof typeof imageNames;
