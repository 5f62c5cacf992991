import { readFileSync } from 'node:fs';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { failure } from '../files/failure.ts';
import type { TlsMaterial } from '../mads/endpoint.ts';
import type { TlsFiles } from './discover-settings.ts';

/** Reads what the options name; again on each SIGHUP. */
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
  return {
    diagnostics,
    value: {
      ...(ca === undefined ? {} : { ca }),
      ...(cert === undefined ? {} : { cert }),
      ...(key === undefined ? {} : { key }),
      ...(serverName === undefined ? {} : { serverName }),
      skipVerify,
    },
  };
}
