import type { Handler, Probe, TextMap } from '../application/model/application.ts';
import { type Diagnostic, errorAt, type Place } from '../diagnostics/diagnostic.ts';
import type { AuthoredLifecycleHandler, AuthoredProbe } from '../generated/app-configuration.ts';
import { pick, textMap } from '../workspace/authored.ts';
import { handlerOfUrl } from './handler-url.ts';

type Report = (diagnostic: Diagnostic) => void;
type AuthoredHandler = AuthoredLifecycleHandler & Pick<AuthoredProbe, 'grpc'>;

const ACTIONS = ['exec', 'httpGet', 'tcpSocket', 'grpc', 'sleep', 'url', 'command'] as const;
const NUMBERS = [
  'initialDelaySeconds',
  'timeoutSeconds',
  'periodSeconds',
  'successThreshold',
  'failureThreshold',
  'terminationGracePeriodSeconds',
] as const;

/** A probe of Kubernetes, or Kusion's with a `probeHandler`; undefined if it does not say one thing to do. */
export function resolveProbe(probe: AuthoredProbe, at: Place, report: Report): Probe | undefined {
  const { probeHandler, terminationGracePeriod, ...own } = probe;
  if (terminationGracePeriod !== undefined && own.terminationGracePeriodSeconds !== undefined) {
    const message = 'terminationGracePeriod means terminationGracePeriodSeconds';
    const hint = { hint: 'keep one of the two' };
    report(errorAt(at.keyAt('terminationGracePeriod'), 'written-twice', message, hint));
  }
  const direct = ACTIONS.find((action) => (own as AuthoredHandler)[action] !== undefined);
  if (probeHandler !== undefined && direct !== undefined) {
    report(twoActions(at, 'probeHandler', direct));
    return undefined;
  }
  const handler =
    probeHandler === undefined
      ? resolveHandler(own, at, report)
      : resolveHandler(probeHandler, at.at('probeHandler'), report);
  if (handler === undefined) return undefined;
  return {
    handler,
    ...pick(own, NUMBERS),
    ...(terminationGracePeriod === undefined
      ? {}
      : { terminationGracePeriodSeconds: terminationGracePeriod }),
    at,
  };
}

/** One action, in Kubernetes' shape or in Kusion's; undefined, and reported, if there is none or more than one. */
export function resolveHandler(written: AuthoredHandler, at: Place, report: Report): Handler | undefined {
  const [action, second] = ACTIONS.filter((name) => written[name] !== undefined);
  if (action === undefined) {
    const hint = { hint: "write httpGet, tcpSocket, exec, or Kusion's url or command" };
    report(errorAt(at, 'missing-field', 'nothing says what is to be done', hint));
    return undefined;
  }
  if (second !== undefined) {
    report(twoActions(at, action, second));
    return undefined;
  }
  if (written.headers !== undefined && action !== 'url') {
    report(errorAt(at.keyAt('headers'), 'field-not-for-handler', 'headers belong to a url'));
  }
  const place = at.at(action);
  const { exec, httpGet, tcpSocket, grpc, sleep, url, command } = written;
  if (exec !== undefined) return { action: 'exec', command: exec.command as readonly string[], at: place };
  if (command !== undefined) return { action: 'exec', command: command as readonly string[], at: place };
  if (tcpSocket !== undefined)
    return { action: 'tcpSocket', ...pick(tcpSocket, ['port', 'host']), at: place };
  if (grpc !== undefined) return { action: 'grpc', ...pick(grpc, ['port', 'service']), at: place };
  if (sleep !== undefined) return { action: 'sleep', seconds: sleep.seconds, at: place };
  if (url !== undefined) return handlerOfUrl(url, sortedHeaders(written), at, report);
  if (httpGet === undefined) return undefined;
  const headers: TextMap = (httpGet.httpHeaders ?? []).map(({ name, value }) => [name, value]);
  return { action: 'httpGet', ...pick(httpGet, ['path', 'port', 'host', 'scheme']), headers, at: place };
}

function sortedHeaders({ headers }: AuthoredHandler): TextMap {
  return [...textMap(headers)].sort(([a], [b]) => (a < b ? -1 : 1));
}

function twoActions(at: Place, first: string, second: string): Diagnostic {
  const message = `${first} and ${second} are two actions, and only one is allowed`;
  return errorAt(at.keyAt(second), 'written-twice', message, { hint: 'keep one of the two' });
}
