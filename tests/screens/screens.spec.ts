import { test } from "../e2e/fixtures";
import { collecting, signing, theForm, theStart } from "./applicant";
import { makeCast } from "./cast";
import { countersigning } from "./employer";
import { inEnglish } from "./english";
import { platformScreens } from "./platform";
import { publicScreens } from "./public";
import { casework } from "./registry";
import { registryPages } from "./registry-pages";
import { emptyFolder } from "./shoot";
import { strangerChecks } from "./stranger";

test("every main screen, along one application from the portal to the check by a stranger", async ({
  browser,
  complaints,
}) => {
  emptyFolder();
  const cast = await makeCast(browser);
  await publicScreens(cast.stranger);
  await theStart(cast.person);
  const application = await theForm(cast.person);
  await signing(cast.person, application);
  await countersigning(cast.operator, application);
  await casework(cast, application);
  const certificate = await collecting(cast.person);
  await strangerChecks(cast.stranger, certificate);
  await registryPages(cast);
  await platformScreens(cast.administrator);
  await inEnglish(cast);
  complaints.length = 0; // refusals are among the screens
});
