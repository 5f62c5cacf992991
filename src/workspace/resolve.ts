import type { ResolvedApplication, TextMap } from '../application/application.ts';
import { type Diagnostic, hasErrors, type Place, type Result } from '../diagnostics/diagnostic.ts';
import type { Application, Scraping } from '../generated/app-configuration.ts';
import { resolveIngress } from './ingress.ts';
import { resolveScraping } from './scraping.ts';
import { resolveWorkload } from './workload.ts';

/** What stands above an application's own block: the command line. */
export interface CommandLine {
  readonly namespace?: string;
}

/**
 * Puts every default in its place, each value remembering where it came from.
 * Layers, weakest first: built-in, the application's block, the command line.
 *
 * @param authored an application that its schema has accepted
 * @param at where it was written: the node whose value `authored` is
 */
export function resolve(
  authored: Application,
  at: Place,
  commandLine: CommandLine,
): Result<ResolvedApplication> {
  const diagnostics: Diagnostic[] = [];
  const say = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
  const namespace = commandLine.namespace ?? authored.namespace;
  const blocks = (authored.monitoring ?? []) as readonly Scraping[];
  const application: ResolvedApplication = {
    name: authored.name,
    labels: textMap(authored.labels),
    annotations: textMap(authored.annotations),
    workload: resolveWorkload(authored.workload, at.at('workload'), say),
    monitoring: blocks.map((block, index) => resolveScraping(block, at.at('monitoring', index))),
    at,
    ...(namespace === undefined ? {} : { namespace }),
    ...(authored.ingress === undefined
      ? {}
      : { ingress: resolveIngress(authored.ingress, at.at('ingress')) }),
  };
  return hasErrors(diagnostics) ? { diagnostics } : { value: application, diagnostics };
}

/** An authored map of text, in the order of its author. */
export function textMap(map: Readonly<Record<string, unknown>> | undefined): TextMap {
  return map === undefined ? [] : Object.entries(map as Record<string, string>);
}
