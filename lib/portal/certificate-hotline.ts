/** The manuals' number for questions about digital certificates, whichever registry runs the deployment. */
export const certificateHotline = "021-962600";
