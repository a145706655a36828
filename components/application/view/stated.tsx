import { DataList } from "@/components/ui/data-list";
import type { Answers } from "@/lib/forms/answers";
import { identityFacts, type Stating, statedFacts } from "./stated-facts";
import { StatedImages } from "./stated-images";

/** Shows who applies; numbers come masked. */
export async function Identity({ identity }: Pick<Stating, "identity">) {
  return <DataList columns={2} items={await identityFacts({ identity })} />;
}

/** Shows what an application states: employer, qualification, continuing education, photo and signature. */
export async function Stated({ application, answers }: { application: Stating; answers: Answers }) {
  return (
    <>
      <DataList look="ruled" items={await statedFacts(application, answers)} />
      <StatedImages answers={answers} name={application.identity.name} />
    </>
  );
}
