import type { ExtraTemplates, ResolvedApplication } from '../application/model/application.ts';
import { type Diagnostic, hasErrors, type Place, type Result } from '../diagnostics/diagnostic.ts';
import type { AuthoredApplication, AuthoredScraping } from '../generated/app-configuration.ts';
import { textMap } from '../workspace/authored.ts';
import { NO_PLATFORM, type Platform, platformOf, type Workspace } from '../workspace/workspace.ts';
import { resolveIngress } from './ingress.ts';
import { resolveNetworkPolicy } from './network-policy.ts';
import { resolveScraping } from './scraping.ts';
import { resolveWorkload } from './workload.ts';

/** What an application is in: the command line above it, the platform's workspace below. */
export interface CompileContext {
  readonly namespace?: string;
  /** The project that selects a block of the workspace; the application's name as written if none is named. */
  readonly project?: string;
  readonly workspace?: Workspace;
}

/**
 * Puts every default in its place, each value remembering where it came from.
 * Layers, weakest first: built-in, the workspace's default, its block for the project, the application's block, the
 * command line; what the workspace enforces is above all.
 *
 * @param authored an application that its schema has accepted
 * @param at where it was written: the node whose value `authored` is
 */
export function resolve(
  authored: AuthoredApplication,
  at: Place,
  context: CompileContext,
): Result<ResolvedApplication> {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
  const { workspace, project } = context;
  const platform =
    workspace === undefined ? NO_PLATFORM : platformOf(workspace, project ?? nameAsWritten(authored, at));
  const namespace = context.namespace ?? authored.namespace ?? platform.namespace;
  const blocks = (authored.monitoring ?? []) as readonly AuthoredScraping[];
  const application: ResolvedApplication = {
    name: authored.name,
    namespace,
    labels: textMap(authored.labels),
    annotations: textMap(authored.annotations),
    workload: resolveWorkload(authored.name, authored.workload, at.at('workload'), platform.workload, report),
    ingress: authored.ingress && resolveIngress(authored.ingress, at.at('ingress')),
    networkPolicy:
      authored.networkPolicy &&
      resolveNetworkPolicy(authored.networkPolicy, at.at('networkPolicy'), platform),
    annotationKeys: platform.annotationKeys,
    collector: platform.collector,
    monitoring: blocks.map((block, index) =>
      resolveScraping(block, at.at('monitoring', index), platform, report),
    ),
    extra: extraTemplates(platform, workspace),
    at,
  };
  return hasErrors(diagnostics) ? { diagnostics } : { value: application, diagnostics };
}

function extraTemplates(
  { templates, monitorLabels }: Platform,
  workspace: Workspace | undefined,
): ExtraTemplates | undefined {
  if (templates.length === 0) return undefined;
  const read = templates.flatMap(({ value: path }) => {
    const render = workspace?.templates?.get(path);
    return render === undefined ? [] : [{ path, render }];
  });
  return { templates: read, monitorLabels };
}

/** Kusion's projects are named as its applications are, before `_` becomes `-`. */
function nameAsWritten({ name }: AuthoredApplication, at: Place): string {
  const { document, span } = at.at('name').location;
  const written = document.text.slice(span.start, span.end).replaceAll(/^["']|["']$/g, '');
  return written === '' ? name : written;
}
