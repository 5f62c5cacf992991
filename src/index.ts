export type { Manifest } from './manifests/manifest.ts';
export { type CommandLine, type CompiledApplication, compileDocument, dialectOf } from './pipeline.ts';
