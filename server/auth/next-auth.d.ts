import "next-auth/jwt";

declare module "next-auth/jwt" {
  /** The token carries the session's id and nothing else. */
  interface JWT {
    sid?: string | undefined;
  }
}
