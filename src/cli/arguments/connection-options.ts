import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { DiscoverOptions } from '../../discover/settings.ts';
import { parseHeader } from '../../mads/header.ts';
import { badHeader } from './option-values.ts';

/**
 * What `--header` and `--header-file` say: `Name: value`, or `@FILE` for a file of headers.
 *
 * @param diagnostics gets what is wrong with one
 */
export function readHeaders(
  given: readonly string[],
  files: readonly string[],
  diagnostics: Diagnostic[],
): Pick<DiscoverOptions, 'headers' | 'headerFiles'> {
  const named = given.filter((from) => from.startsWith('@')).map((from) => from.slice(1));
  const headers = given.flatMap((from) => {
    if (from.startsWith('@')) return [];
    const header = parseHeader(from);
    if (header === undefined) diagnostics.push(badHeader(from));
    return header === undefined ? [] : [header];
  });
  return { headers, headerFiles: [...files, ...named] };
}

/** The options of TLS, as every command that connects has them. */
export function readTlsOptions(
  text: (name: 'ca-file' | 'cert-file' | 'key-file' | 'server-name') => string | undefined,
  skipVerify: boolean,
): DiscoverOptions['tls'] {
  const [caFile, certFile] = [text('ca-file'), text('cert-file')];
  const [keyFile, serverName] = [text('key-file'), text('server-name')];
  return {
    ...(caFile === undefined ? {} : { caFile }),
    ...(certFile === undefined ? {} : { certFile }),
    ...(keyFile === undefined ? {} : { keyFile }),
    ...(serverName === undefined ? {} : { serverName }),
    skipVerify,
  };
}
