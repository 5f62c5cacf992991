import { load } from 'js-yaml';
import type { Diagnostic, Location } from '../../src/diagnostics/diagnostic.ts';
import { renderGithub } from '../../src/diagnostics/github.ts';
import { renderJson } from '../../src/diagnostics/json.ts';
import { renderJunit } from '../../src/diagnostics/junit.ts';
import { renderPretty } from '../../src/diagnostics/pretty.ts';
import { renderSarif } from '../../src/diagnostics/sarif.ts';

/** What an input must never cause; an exception is one as well. */
export function insist(isSo: boolean, otherwise: string): asserts isSo {
  if (!isSo) throw new Error(otherwise);
}

/** What a terminal obeys: controls but the end of a line, and marks that turn the direction of writing. */
const OBEYED = /[^\P{Cc}\n]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;
/** What GitHub and others take for a command at the beginning of a line. */
const COMMAND = /^\s*(?:::|##\[)/m;

/** Each has a place inside its text, and in every format nothing that a terminal or a CI system obeys. */
export function judgeDiagnostics(diagnostics: readonly Diagnostic[]): void {
  for (const { code, message, hint, location, related = [] } of diagnostics) {
    insist(message !== '' && hint !== '', `${code} says nothing`);
    for (const place of [location, ...related.map((one) => one.location)])
      insist(place === undefined || isInside(place), `${code} has a place outside of its text`);
  }
  if (diagnostics.length === 0) return;
  const pretty = renderPretty(diagnostics, { color: false });
  judgePrinted(pretty, 'the text for people');
  insist(!COMMAND.test(pretty), 'the text for people has a command of a CI system');
  const json = renderJson(diagnostics);
  judgePrinted(json, 'JSON');
  JSON.parse(json);
  const sarif = renderSarif(diagnostics, { version: '1.0.0' });
  judgePrinted(sarif, 'SARIF');
  JSON.parse(sarif);
  judgePrinted(renderJunit(diagnostics, []), 'JUnit');
  const github = renderGithub(diagnostics);
  judgePrinted(github, 'the annotations of GitHub');
  for (const line of github.trimEnd().split('\n'))
    insist(
      /^::(error|warning|notice) /.test(line),
      `an annotation has a second line: ${JSON.stringify(line)}`,
    );
}

function judgePrinted(text: string, what: string): void {
  const found = OBEYED.exec(text);
  insist(found === null, `${what} holds U+${found?.[0].codePointAt(0)?.toString(16)}`);
}

function isInside({ document, span: { start, end } }: Location): boolean {
  return start >= 0 && start <= end && end <= document.text.length;
}

/** The second answer is the first one, to the byte. */
export function judgeTwice(first: unknown, second: unknown): void {
  insist(JSON.stringify(first) === JSON.stringify(second), 'the second answer is another one');
}

/** The objects as another library reads them from a text of one document each. */
export function readBack(yaml: string): readonly unknown[] {
  return yaml === '' ? [] : yaml.split(/^---\n/m).map((one) => load(one));
}
