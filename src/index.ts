export type { DiagnosticCode } from './diagnostics/codes.ts';
export type {
  Diagnostic,
  Location,
  RelatedPlace,
  Result,
  Severity,
  SourceText,
  Span,
} from './diagnostics/diagnostic.ts';
export { type Position, positionOf } from './diagnostics/position.ts';
export {
  type Compilation,
  type CompileOptions,
  compile,
  compileWorkspace,
  type ReadTemplate,
  type RenderedApplication,
} from './library/compile.ts';
export { formatDiagnostics } from './library/format-diagnostics.ts';
export { type LibraryPrediction, type PredictOptions, predictTargets, toYaml } from './library/predict.ts';
export type { Text } from './library/text.ts';
export type { Manifest, Metadata } from './manifests/manifest.ts';
export type { Prediction } from './targets/predict.ts';
export type { ScrapeTarget } from './targets/scrape/target.ts';
export type { WorkloadAnswer } from './targets/workloads.ts';
export type { Workspace } from './workspace/workspace.ts';
