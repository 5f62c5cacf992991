import type { Diagnostic, Result } from '../../diagnostics/diagnostic.ts';
import { type ConnectionSecrets, readConnection } from '../../discover/connection.ts';
import { hideSecrets } from '../../mads/credentials.ts';
import { type RunningTargets, readRunningTargets } from '../../targets/against/running-targets.ts';
import { textAt } from '../../targets/fields.ts';
import { readHeaders, readTlsOptions } from '../arguments/connection-options.ts';
import type { TargetsArguments } from '../arguments/table/targets.ts';
import { readSource } from '../inputs/compile-context.ts';
import { httpGet } from './http-get.ts';

const QUERY = '/api/v1/targets?state=any';
const OF_PROMETHEUS = 'name the address at which Prometheus itself answers';

/** The targets of the Prometheus that `--against` names by its URL, or by a file with its answer. */
export async function readRunningPrometheus(
  named: string,
  args: TargetsArguments,
): Promise<Result<RunningTargets>> {
  if (!/^[a-z]+:\/\//iu.test(named)) return readSaved(named);
  const url = addressOf(named);
  if (url === undefined) {
    const message = '--against takes http://HOST:PORT or https://…, without a user and password, or a file';
    const hint = 'credentials are given with --header-file';
    return { diagnostics: [{ code: 'bad-option', severity: 'error', message, hint }] };
  }
  const secrets = await readSecrets(args);
  if (secrets.value === undefined) return { diagnostics: secrets.diagnostics };
  const asked = await ask(url, secrets.value);
  // A server may send a header back, in its status line or in what it says is wrong.
  const { headers } = secrets.value;
  const diagnostics = asked.diagnostics.map((one) => ({
    ...one,
    message: hideSecrets(one.message, headers),
  }));
  return { ...asked, diagnostics };
}

function readSaved(path: string): Result<RunningTargets> {
  const source = readSource(path);
  if (source.value === undefined) {
    const hint = /^[\w.-]+:\d+(?:\/|$)/u.test(path)
      ? { hint: `to ask a Prometheus there, write http://${path}` }
      : {};
    return { diagnostics: source.diagnostics.map((one) => ({ ...one, ...hint })) };
  }
  return answerOf(
    source.value.text,
    path,
    `save it with: curl -s 'http://localhost:9090${QUERY}' > targets.json`,
  );
}

/** Where a Prometheus has its API, also below a path of a proxy, or if somebody wrote the whole address. */
function addressOf(named: string): URL | undefined {
  if (!URL.canParse(named)) return undefined;
  const url = new URL(named);
  if (!['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '')
    return undefined;
  const base = url.pathname.replace(/\/api\/v1\/targets$/u, '').replace(/\/+$/u, '');
  return new URL(`${url.protocol}//${url.host}${base}${QUERY}`);
}

/** As `discover` reads them: the files are read, the values are secrets. */
async function readSecrets(args: TargetsArguments): Promise<Result<ConnectionSecrets>> {
  const { header = [], 'header-file': files = [], 'insecure-skip-verify': skipVerify } = args;
  const diagnostics: Diagnostic[] = [];
  const headers = readHeaders(header, files, diagnostics);
  if (diagnostics.length > 0) return { diagnostics };
  const tls = readTlsOptions((name) => args[name], skipVerify === true);
  return readConnection({ tls, ...headers }, new AbortController().signal);
}

async function ask(url: URL, secrets: ConnectionSecrets): Promise<Result<RunningTargets>> {
  const shown = `GET ${url.pathname} of ${url.origin}`;
  const fetched = await httpGet(url, secrets);
  if ('failure' in fetched) {
    const hint = /certificate|self.signed|issuer/iu.test(fetched.failure)
      ? 'name the authority with --ca-file, or the name of the certificate with --server-name'
      : 'is it running, and is this its address? kubectl port-forward makes one of a cluster reachable';
    return failed('prometheus-unreachable', `${shown}: ${fetched.failure}`, hint);
  }
  const { status, reason, location, body } = fetched;
  if (status !== 200) {
    const moved = location === undefined ? '' : ', which is not followed';
    const hint =
      status === 401 || status === 403
        ? 'give what it asks for with --header-file, or with --header such as --header "Authorization: Bearer …"'
        : OF_PROMETHEUS;
    return failed('prometheus-answer', `${shown}: ${`${status} ${reason}`.trimEnd()}${moved}`, hint);
  }
  return answerOf(body.toString('utf8'), shown, OF_PROMETHEUS);
}

function answerOf(text: string, from: string, hint: string): Result<RunningTargets> {
  const answer = parsed(text);
  const value = readRunningTargets(answer);
  if (value !== undefined) return { value, diagnostics: [] };
  return failed('prometheus-answer', `${from}: ${whatElse(text, answer)}`, hint);
}

/** What an answer is if it has no targets. */
function whatElse(text: string, answer: unknown): string {
  const said = textAt(answer, 'error');
  if (textAt(answer, 'status') === 'error' && said !== '') return `Prometheus answers with an error: ${said}`;
  if (/^\s*<(?:!doctype|html)/iu.test(text)) return 'that is a web page, such as that of a login';
  if (answer === undefined && /^\s*\{/u.test(text)) return 'the JSON of it is not complete';
  return 'that is not what Prometheus answers';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function failed(
  code: 'prometheus-unreachable' | 'prometheus-answer',
  message: string,
  hint: string,
): Result<RunningTargets> {
  return { diagnostics: [{ code, severity: 'error', message, hint }] };
}
