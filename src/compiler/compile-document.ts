import { type Dialect, dialectOf, readApplications } from '../application/dialects/dialect.ts';
import type { ApplyOverlays } from '../application/dialects/flat.ts';
import type { ResolvedApplication, ResolvedWorkload } from '../application/model/application.ts';
import { isJob } from '../application/model/job.ts';
import { needsRegexCheck } from '../application/rules/regex-rules.ts';
import { hasRelabelings } from '../application/rules/relabeling-rules.ts';
import { applicationRules } from '../application/rules/rules.ts';
import { type HiddenPlaces, hideSecrets } from '../application/rules/secret-values.ts';
import { isSecured } from '../application/rules/secured-rules.ts';
import { append } from '../diagnostics/append.ts';
import { type Diagnostic, hasErrors, type Result } from '../diagnostics/diagnostic.ts';
import { IGNORE_ANNOTATION, ignoredCodes } from '../diagnostics/ignore-annotation.ts';
import { Mapping, type Node, Scalar } from '../document/node.ts';
import { plainValue } from '../document/plain.ts';
import type { ReadManifest } from '../existing/read-existing.ts';
import { compile } from '../manifests/compile.ts';
import type { Manifest } from '../manifests/manifest.ts';
import { podLabels } from '../manifests/metadata.ts';
import { proveSelection } from '../manifests/prove-selection.ts';
import { validateMonitors } from '../manifests/validate-monitors.ts';
import { type CompileContext, resolve } from '../resolve/resolve.ts';
import { hasApplicationShape, hasScrapingShape } from '../schema/shape.ts';
import type { CompiledApplication } from './compiled-application.ts';

export { type CompileContext, type Dialect, dialectOf, type ReadManifest };

/** What is applied to applications before they are validated, and the secrets in its own texts. */
export interface OverlaySource {
  readonly applyOverlays: ApplyOverlays;
  readonly hidden: HiddenPlaces;
}

/**
 * The whole way of one document: its dialect read, each application validated, resolved, compiled and proved.
 * An application with an error is left out, the others are there.
 *
 * Throws if what was compiled does not hold: that is a mistake of appcfg, never of the user.
 *
 * @param readManifest reads the manifest that is in the place of a workload; absent if there are no files
 */
export async function compileDocument(
  node: Node,
  dialect: Dialect,
  context: CompileContext,
  readManifest?: ReadManifest,
  overlays?: OverlaySource,
): Promise<{
  readonly compiled: readonly CompiledApplication[];
  readonly diagnostics: readonly Diagnostic[];
}> {
  const { applications, diagnostics: found } = readApplications(node, dialect, overlays?.applyOverlays);
  const diagnostics: Diagnostic[] = [...found];
  const compiled: CompiledApplication[] = [];
  for (const authored of applications) {
    const result = await compileApplication(authored, context, readManifest);
    append(diagnostics, aboutApplication(authored, result.diagnostics));
    if (result.value !== undefined) compiled.push(result.value);
  }
  return { compiled, diagnostics: hideSecrets(diagnostics, node, overlays?.hidden) };
}

/** The diagnostics with the application that they are about, and whether its author says that they are known. */
function aboutApplication(authored: Mapping, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (diagnostics.length === 0) return diagnostics;
  const textOf = (node: Node | undefined): string => (node instanceof Scalar ? String(node.value ?? '') : '');
  const annotations = authored.get('annotations');
  const known = ignoredCodes(
    annotations instanceof Mapping ? textOf(annotations.get(IGNORE_ANNOTATION)) : '',
  );
  const object = {
    kind: 'AppConfiguration',
    namespace: textOf(authored.get('namespace')),
    name: textOf(authored.get('name')),
  };
  return diagnostics.map((one) => ({
    object,
    ...one,
    ...(known.includes(one.code) ? { isKnown: true as const } : {}),
  }));
}

async function compileApplication(
  authored: Mapping,
  context: CompileContext,
  readManifest: ReadManifest | undefined,
): Promise<Result<CompiledApplication>> {
  const existing = authored.has('workload', 'manifest')
    ? await (await import('../existing/read-existing.ts')).readExisting(authored, readManifest)
    : undefined;
  const node = existing === undefined ? authored : existing.node;
  const before = existing === undefined ? [] : existing.diagnostics;
  const value = plainValue(node);
  const shaped = hasApplicationShape(value);
  if (!shaped || !monitoringOf(value).every(hasScrapingShape)) {
    const { explainApplication } = await import('../schema/explain.ts');
    return { diagnostics: [...before, ...explainApplication(node)] };
  }
  if (hasErrors(before)) return { diagnostics: before };
  const resolved = resolve(value, node, context);
  if (resolved.value === undefined) return { diagnostics: resolved.diagnostics };
  const resolvedExisting = existing?.resolve?.(resolved.value);
  if (resolvedExisting !== undefined && resolvedExisting.value === undefined)
    return { diagnostics: resolvedExisting.diagnostics };
  const application =
    resolvedExisting?.value === undefined ? resolved.value : resolvedExisting.value.application;
  // All stages look at it before any mistake ends the way, so that a person sees all of them at once.
  const diagnostics = [...before, ...resolved.diagnostics, ...applicationRules(application)];
  if (isSecured(application)) {
    const { securedRules } = await import('../application/rules/secured-rules-lazy.ts');
    append(diagnostics, securedRules(application));
  }
  if (isJob(application.workload.type)) {
    const { jobRules } = await import('../application/rules/job-rules-lazy.ts');
    append(diagnostics, jobRules(application));
  }
  if (hasRelabelings(application)) {
    const { relabelingRules } = await import('../application/rules/relabeling-rules-lazy.ts');
    append(diagnostics, application.monitoring.flatMap(relabelingRules));
  }
  if (hasAnnotations(application)) {
    const { annotationKeyRules } = await import('../application/rules/annotation-key-rules-lazy.ts');
    append(diagnostics, annotationKeyRules(application));
  }
  if (needsRegexCheck(application)) {
    const { regexRules } = await import('../application/rules/regex-rules-lazy.ts');
    append(diagnostics, regexRules(application, podLabels(application)));
  }
  if (hasKubernetesFields(application.workload)) {
    const { kubernetesRules } = await import('../manifests/kubernetes-rules.ts');
    append(diagnostics, kubernetesRules(application));
  }
  if (application.collector !== undefined) {
    const { collectorRules } = await import('../application/rules/collector-rules.ts');
    append(diagnostics, collectorRules(application));
  }
  let optional: readonly Manifest[] = [];
  if (hasOptionalObjects(application)) {
    const { optionalObjects } = await import('./optional-objects.ts');
    const made = optionalObjects(application);
    append(diagnostics, made.diagnostics);
    if (made.value !== undefined) optional = made.value;
  }
  const compiled =
    resolvedExisting?.value === undefined ? compileOwn(application) : resolvedExisting.value.compile();
  append(diagnostics, compiled.diagnostics);
  if (hasErrors(diagnostics) || compiled.value === undefined) return { diagnostics };
  const { prove, ...own } = compiled.value;
  prove();
  const proved = optional.length === 0 ? own : { ...own, manifests: [...own.manifests, ...optional] };
  await validateMonitors(proved.manifests);
  const emitted = await asCollectorReads(application, proved);
  if (application.extra === undefined) return { value: { application, ...emitted }, diagnostics };
  const { extraManifests } = await import('./platform-objects.ts');
  const extra = await extraManifests(application, emitted);
  append(diagnostics, extra.diagnostics);
  if (extra.value === undefined) return { diagnostics };
  const manifests = [...emitted.manifests, ...extra.value.map(({ manifest }) => manifest)];
  const places = new Map(extra.value.map(({ manifest, place }) => [manifest, place]));
  return { value: { application, ...emitted, manifests, places }, diagnostics };
}

/** The same with the monitors of the collector that the workspace names. */
async function asCollectorReads<Emitted extends Omit<CompiledApplication, 'application'>>(
  { collector }: ResolvedApplication,
  emitted: Emitted,
): Promise<Emitted> {
  if (collector === undefined) return emitted;
  const { forCollector } = await import('../manifests/collectors/for-collector.ts');
  return { ...emitted, manifests: forCollector(collector, emitted.manifests) };
}

interface Provable extends Omit<CompiledApplication, 'application'> {
  /** Throws if a monitor does not select what it is meant for. */
  readonly prove: () => void;
}

function compileOwn(application: ResolvedApplication): Result<Provable> {
  const { value, diagnostics } = compile(application);
  if (value === undefined) return { diagnostics };
  return { value: { manifests: value, prove: () => proveSelection(value) }, diagnostics };
}

/** Whether there is anything that most applications do without, whose rules and objects are loaded for it alone. */
function hasOptionalObjects({ workload, networkPolicy, monitoring }: ResolvedApplication): boolean {
  const { autoscaling, strategy, serviceAccount, configMaps } = workload;
  return (
    [autoscaling, strategy, serviceAccount, networkPolicy].some((written) => written !== undefined) ||
    configMaps.length > 0 ||
    monitoring.some(({ alerts }) => alerts !== undefined)
  );
}

/** Whether anybody wrote annotations, whose keys Prometheus may not read as they were meant. */
function hasAnnotations({ annotations, workload }: ResolvedApplication): boolean {
  return [annotations, workload.annotations, ...workload.ports.map((port) => port.annotations)].some(
    (written) => written.length > 0,
  );
}

/** Whether anything is passed on in Kubernetes' own shape, whose validators are loaded for it alone. */
function hasKubernetesFields(workload: ResolvedWorkload): boolean {
  const { containers, initContainers, podSpec, topologySpreadConstraints, volumeClaimTemplates } = workload;
  return (
    podSpec !== undefined ||
    workload.strategy !== undefined ||
    workload.autoscaling !== undefined ||
    topologySpreadConstraints.length + volumeClaimTemplates.length > 0 ||
    containers.some(({ securityContext }) => securityContext !== undefined) ||
    initContainers.some(({ securityContext }) => securityContext !== undefined)
  );
}

function monitoringOf(value: { readonly monitoring?: unknown }): readonly unknown[] {
  return Array.isArray(value.monitoring) ? value.monitoring : [];
}
