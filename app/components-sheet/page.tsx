import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Main } from "@/components/layout/container";
import { ComponentSheet } from "@/components/ui/sheet-of-components";
import { api } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "组件与状态" };

/** Shows every component in every state; a page for those who build the product, in the demonstration only. */
export default async function ComponentsSheetPage() {
  const { demo } = await (await api()).portal.site();
  if (!demo) notFound();
  return (
    <Main>
      <ComponentSheet />
    </Main>
  );
}
