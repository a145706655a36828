import type { Instrumentation } from "next";

export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { refuseUnsafeDatabase } = await import("./server/observability/boot");
  await refuseUnsafeDatabase();
}

export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { logUnexpected } = await import("./server/observability/boot");
  logUnexpected(error, {
    path: request.path.split("?")[0] ?? "",
    method: request.method,
    route: context.routePath,
  });
};
