import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { readInTime } from '../files/read-in-time.ts';
import type { TlsMaterial } from '../mads/endpoint.ts';
import { type Header, parseHeader } from '../mads/header.ts';
import type { DiscoverOptions } from './settings.ts';
import { MOST_BYTES, readTlsFiles } from './tls-files.ts';

/** What each connection needs; the values of headers are secrets. */
export interface ConnectionSecrets {
  readonly tls: TlsMaterial;
  readonly headers: readonly Header[];
}

/** Reads the files that the options name; again on each SIGHUP. Neither a value nor an error if `signal` is aborted. */
export async function readConnection(
  options: Pick<DiscoverOptions, 'tls' | 'headers' | 'headerFiles'>,
  signal: AbortSignal,
): Promise<Result<ConnectionSecrets>> {
  const tls = await readTlsFiles(options.tls, signal);
  const files = await Promise.all(options.headerFiles.map((path) => readHeaderFile(path, signal)));
  const diagnostics = [tls, ...files].flatMap((each) => each.diagnostics);
  if (tls.value === undefined || diagnostics.length > 0 || signal.aborted) return { diagnostics };
  const headers = [...options.headers, ...files.flatMap(({ value = [] }) => value)];
  return { value: { tls: tls.value, headers }, diagnostics };
}

/** A header a line, as with curl's `-H @FILE`; empty lines and those that begin with # are not. */
async function readHeaderFile(path: string, signal: AbortSignal): Promise<Result<readonly Header[]>> {
  const bytes = await readInTime(path, { limit: MOST_BYTES, signal });
  if (bytes.value === undefined) return { diagnostics: bytes.diagnostics };
  const text = bytes.value.toString('utf8');
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
