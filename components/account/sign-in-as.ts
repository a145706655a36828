/** Lists who may sign in, in the order of the tabs. */
export const signInAs = ["person", "employer", "officer"] as const;
export type SignInAs = (typeof signInAs)[number];

/** Reads as whom somebody wants to sign in; a person where nothing else is said. */
export function readSignInAs(wanted: string | string[] | undefined): SignInAs {
  return signInAs.find((as) => as === wanted) ?? "person";
}
