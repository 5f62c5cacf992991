export type { Manifest } from './manifests/manifest.ts';
export {
  type CompiledApplication,
  compileDocument,
  dialectOf,
  type ReadManifest,
  type Surroundings,
} from './pipeline.ts';
