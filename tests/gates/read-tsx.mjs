// Preloaded into dependency-cruiser: with TypeScript 7 it reads through swc, but forgets to tell swc that .tsx holds JSX.
import { createRequire } from "node:module";

const swc = createRequire(import.meta.url)("@swc/core");
const parse = swc.parseFileSync.bind(swc);
swc.parseFileSync = (file, options) => parse(file, { ...options, tsx: file.endsWith(".tsx") });
