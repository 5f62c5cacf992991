import { posix } from 'node:path';
import { resemblesApplication } from '../../application/dialects/resembles-application.ts';
import { unreadable } from '../../compiler/other-documents.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { chartOf } from '../../files/chart.ts';
import type { InputFile } from '../../files/folder.ts';
import { stackPlaceOf } from '../../files/project-folder.ts';
import { readFile } from '../../files/read-file.ts';

/** A chart with more templates is as well known by these. */
const MOST_NAMED = 5;

/** A package of KCL in a folder that is not an application. */
export function otherProgram(path: string): Diagnostic {
  return {
    code: 'skipped',
    severity: 'note',
    message: `${path}: KCL without an AppConfiguration is skipped`,
  };
}

/** A file that was found in a folder, is not UTF-8, and has nothing of an application in its bytes. */
export function undecodable(path: string, [mistake]: readonly Diagnostic[]): Diagnostic | undefined {
  if (mistake?.code !== 'not-utf8') return undefined;
  const text = readFile(path).value?.toString('latin1').replaceAll('\0', '');
  return text === undefined || resemblesApplication(text) ? undefined : unreadable(path, mistake);
}

export function nothingFound(paths: readonly string[]): Diagnostic {
  return {
    code: 'nothing-to-render',
    severity: 'error',
    message: `no AppConfiguration in ${paths.join(', ')}`,
    hint: `appcfg init writes a first one; appcfg targets ${paths.join(' ')} shows what Prometheus scrapes of Kubernetes manifests`,
  };
}

/** What is reported about files that hold no application, by their paths: the templates of a chart together. */
export function chartsTogether(
  others: readonly (readonly [path: string, diagnostic: Diagnostic])[],
): readonly Diagnostic[] {
  const left: Diagnostic[] = [];
  const charts = new Map<string, string[]>();
  for (const [path, diagnostic] of others) {
    const chart = diagnostic.code === 'skipped' ? chartOf(path) : undefined;
    if (chart === undefined) left.push(diagnostic);
    else charts.set(chart, [...(charts.get(chart) ?? []), path]);
  }
  for (const [chart, templates] of charts) {
    const more = templates.length - MOST_NAMED;
    left.push({
      code: 'skipped',
      severity: 'note',
      message: `${chart === '.' ? 'the current folder' : chart} is a Helm chart, and its templates are skipped`,
      notes: [`${templates.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`],
      hint: 'a line in .appcfg-ignore hides this note',
    });
  }
  return left;
}

/** What is wrong in a file that looks like a part of an application: how to have it merged with the rest. */
export function readByItself(
  files: readonly InputFile[],
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  const wrong = new Set<string>();
  for (const { code, location } of diagnostics)
    if (location !== undefined && (code === 'missing-field' || code === 'not-an-application'))
      wrong.add(location.document.name);
  for (const { path, named } of files) {
    if (!wrong.has(path)) continue;
    const place = named ? undefined : stackPlaceOf(path);
    if (!named && place === undefined) continue;
    return [
      {
        code: 'read-by-itself',
        severity: 'note',
        message: `${path} was read as an application of its own`,
        hint:
          place === undefined
            ? `if it is a part of one, --overlay ${path} applies it to the others`
            : `--stack ${place.stack} applies it to ${posix.join(place.project, place.base)}`,
      },
    ];
  }
  return [];
}
