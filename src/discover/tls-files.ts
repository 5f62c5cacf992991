import { createSecureContext } from 'node:tls';
import { append } from '../diagnostics/append.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { readInTime } from '../files/read-in-time.ts';
import type { TlsMaterial } from '../mads/endpoint.ts';
import type { TlsFiles } from './settings.ts';

/** No certificate and no key has more, and no file of headers. */
export const MOST_BYTES = 16 * 1024 * 1024;

/** Reads what the options name, and tries whether OpenSSL takes it; again on each SIGHUP. */
export async function readTlsFiles(
  { caFile, certFile, keyFile, serverName, skipVerify }: TlsFiles,
  signal: AbortSignal,
): Promise<Result<TlsMaterial>> {
  const diagnostics: Diagnostic[] = [];
  const read = async (path: string | undefined): Promise<Buffer | undefined> => {
    if (path === undefined) return undefined;
    const bytes = await readInTime(path, { limit: MOST_BYTES, signal });
    append(diagnostics, bytes.diagnostics);
    return bytes.value;
  };
  const [ca, cert, key] = [await read(caFile), await read(certFile), await read(keyFile)];
  if (diagnostics.length > 0 || signal.aborted) return { diagnostics };
  // OpenSSL skips an authority that it cannot read.
  if (ca !== undefined && !ca.includes('-----BEGIN '))
    return { diagnostics: [notUsable(`--ca-file ${caFile}`)] };
  const pair = { ...(cert === undefined ? {} : { cert }), ...(key === undefined ? {} : { key }) };
  const isAny = [ca, cert, key].some((material) => material !== undefined);
  try {
    // Without material of one's own this would load the authorities of Node, which plain connections never ask.
    if (isAny) createSecureContext({ ...pair, ...(ca === undefined ? {} : { ca }) });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const files = [caFile, certFile, keyFile].filter((path) => path !== undefined);
    return { diagnostics: [notUsable(files.join(', '), error.message)] };
  }
  return {
    diagnostics,
    value: {
      ...pair,
      ...(ca === undefined ? {} : { ca }),
      ...(serverName === undefined ? {} : { serverName }),
      skipVerify,
    },
  };
}

function notUsable(what: string, reason = 'no certificate is in it'): Diagnostic {
  return {
    code: 'bad-option',
    severity: 'error',
    message: `cannot use ${what}: ${reason}`,
    hint: 'certificates and keys are PEM files, and a key is the one of its certificate',
  };
}
