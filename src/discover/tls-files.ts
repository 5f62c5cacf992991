import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { failure } from '../files/failure.ts';
import type { TlsMaterial } from '../mads/endpoint.ts';
import type { TlsFiles } from './settings.ts';

/** Reads what the options name, and tries whether OpenSSL takes it; again on each SIGHUP. */
export function readTlsFiles({
  caFile,
  certFile,
  keyFile,
  serverName,
  skipVerify,
}: TlsFiles): Result<TlsMaterial> {
  const diagnostics: Diagnostic[] = [];
  const read = (path: string | undefined): Buffer | undefined => {
    if (path === undefined) return undefined;
    try {
      return readFileSync(path);
    } catch (error) {
      diagnostics.push(failure('unreadable-path', `cannot read ${path}`, error));
      return undefined;
    }
  };
  const [ca, cert, key] = [read(caFile), read(certFile), read(keyFile)];
  if (diagnostics.length > 0) return { diagnostics };
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
