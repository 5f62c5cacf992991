import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** An authority and a certificate of it for some names, made with openssl; paths of PEM files. */
export function makeCertificates(
  folder: string,
  name: string,
  names: string,
): { ca: string; signed: Certificate } {
  const at = (file: string) => `${folder}/${name}-${file}`;
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe' });
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  openssl(
    'req',
    '-x509',
    ...newKey,
    '-keyout',
    at('ca.key'),
    '-out',
    at('ca.crt'),
    '-subj',
    `/CN=${name}`,
    '-days',
    '2',
  );
  openssl('req', ...newKey, '-keyout', at('key.pem'), '-out', at('csr.pem'), '-subj', '/CN=server');
  writeFileSync(at('san.cnf'), `subjectAltName=${names}`);
  openssl(
    ...['x509', '-req', '-in', at('csr.pem'), '-CA', at('ca.crt'), '-CAkey', at('ca.key'), '-CAcreateserial'],
    ...['-out', at('crt.pem'), '-days', '2', '-extfile', at('san.cnf')],
  );
  return { ca: at('ca.crt'), signed: { key: at('key.pem'), cert: at('crt.pem') } };
}

export function readPair({ key, cert }: Certificate): { key: Buffer; cert: Buffer } {
  return { key: readFileSync(key), cert: readFileSync(cert) };
}
