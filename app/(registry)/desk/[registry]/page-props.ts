import type { AddressParams } from "@/lib/address-params";

/** What a page of a registry's desk is given that reads what its address asks for. */
export interface DeskPageProps {
  params: Promise<{ registry: string }>;
  searchParams: Promise<AddressParams>;
}
