import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("layout"))("notFoundTitle") };
}

/** Catches every address without a page, so that it is told so inside the public frame. */
export default function MissingPage() {
  notFound();
}
