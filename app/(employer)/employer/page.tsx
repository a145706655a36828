import { redirect } from "next/navigation";
import { listAddress } from "@/components/employer/list/list-address";
import { requireOperator } from "@/server/auth/require-operator";
import { employerProfessions } from "../employer-professions";

/** Leads to what waits in the first profession. */
export default async function EmployerPage() {
  await requireOperator("/employer");
  const [first] = await employerProfessions();
  redirect(first ? listAddress("inbox", first.code) : "/employer/operators");
}
