/** The permissions that the interface has words for; the server's table says which roles have them. */
export type PermissionName =
  | "desk.open"
  | "case.review"
  | "case.decide"
  | "person.resetMobile"
  | "registry.administer"
  | "register.import"
  | "audit.read"
  | "platform.administer";
