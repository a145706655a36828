import NextLink from "next/link";
import type { ComponentProps } from "react";

/** Leads to a page of the product, which is asked for when it is followed: every page is of the moment it is asked for, so nothing is fetched before. */
export function Link(props: Omit<ComponentProps<typeof NextLink>, "prefetch">) {
  return <NextLink prefetch={false} {...props} />;
}
