import { readFileSync } from 'node:fs';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { failure } from '../files/failure.ts';
import type { TlsMaterial } from '../mads/endpoint.ts';
import { type Header, parseHeader } from '../mads/header.ts';
import type { DiscoverOptions } from './settings.ts';
import { readTlsFiles } from './tls-files.ts';

/** What each connection needs; the values of headers are secrets. */
export interface ConnectionSecrets {
  readonly tls: TlsMaterial;
  readonly headers: readonly Header[];
}

/** Reads the files that the options name; again on each SIGHUP. */
export function readConnection(
  options: Pick<DiscoverOptions, 'tls' | 'headers' | 'headerFiles'>,
): Result<ConnectionSecrets> {
  const tls = readTlsFiles(options.tls);
  const files = options.headerFiles.map(readHeaderFile);
  const diagnostics = [tls, ...files].flatMap((each) => each.diagnostics);
  if (tls.value === undefined || diagnostics.length > 0) return { diagnostics };
  const headers = [...options.headers, ...files.flatMap(({ value = [] }) => value)];
  return { value: { tls: tls.value, headers }, diagnostics };
}

/** A header a line, as with curl's `-H @FILE`; empty lines and those that begin with # are not. */
function readHeaderFile(path: string): Result<readonly Header[]> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return { diagnostics: [failure('unreadable-path', `cannot read ${path}`, error)] };
  }
  const diagnostics: Diagnostic[] = [];
  const headers: Header[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (/^\s*(#|$)/.test(line)) continue;
    const header = parseHeader(line);
    if (header === undefined) diagnostics.push(notAHeader(path, index + 1));
    else headers.push(header);
  }
  return diagnostics.length > 0 ? { diagnostics } : { value: headers, diagnostics };
}

/** The line may be a token alone, and is not repeated. */
function notAHeader(path: string, line: number): Diagnostic {
  return {
    code: 'bad-option',
    severity: 'error',
    message: `${path}:${line} is not a header`,
    hint: 'write one on each line, as "Authorization: Bearer …"',
  };
}
