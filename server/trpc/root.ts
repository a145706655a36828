import "server-only";
import { portalRouter } from "./routers/portal";
import { router } from "./trpc";

export const appRouter = router({
  portal: portalRouter,
});
