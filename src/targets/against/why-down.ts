import { positionOf } from '../../diagnostics/position.ts';
import { nameOf } from '../kubernetes-object.ts';
import type { DetailedPrediction } from '../predict.ts';
import { type FoundTarget, portOf } from '../scrape/target.ts';
import type { SeenTarget } from './comparison.ts';

/** What Prometheus' HTTP client says, and what in the manifests may be the cause. */
const CAUSES: readonly (readonly [error: RegExp, cause: (seen: SeenTarget) => string | undefined])[] = [
  [/connection refused/u, refused],
  [
    /server gave HTTP response to HTTPS client/u,
    () => 'it is asked with TLS and answers without: scheme https is wrong',
  ],
  [
    /malformed HTTP response|HTTP status 400/u,
    ({ running: { url } }) =>
      url.startsWith('http:') ? 'if it serves TLS, scheme: https is missing' : undefined,
  ],
  [/HTTP status 40[13]/u, () => 'it asks for credentials: basicAuth, authorization or bearerTokenSecret'],
  [/HTTP status 404/u, notFound],
  [/x509:|certificate/u, () => 'the certificate is not trusted, or for another name: see tlsConfig'],
  [/no such host/u, () => 'there is no host of that name for Prometheus'],
  [
    /context deadline exceeded|i\/o timeout/u,
    ({ running: { timeout } }) =>
      `no answer within ${timeout}: it is slow, or a NetworkPolicy that is not in the input lets nothing in`,
  ],
  [
    /unsupported Content-Type|invalid metric|expected .* got|no token found|text\/html/u,
    ({ running: { url } }) => `what is at ${pathOf(url)} is not metrics`,
  ],
];

/** What a connection that a policy drops or rejects ends in; any other error is one of a server that was reached. */
const NOT_REACHED =
  /context deadline exceeded|i\/o timeout|connection refused|connection reset|no route to host/u;

/** The cause of a scrape that fails, as far as the manifests tell: a policy, port, scheme, path; undefined if they do not. */
export function whyDown(seen: SeenTarget, prediction: DetailedPrediction): string | undefined {
  const { predicted, running } = seen;
  if (predicted.blocked !== undefined && NOT_REACHED.test(running.lastError))
    return `NetworkPolicy ${predicted.blocked.join(', ')} lets no scrape of it in`;
  const found = CAUSES.find(([error]) => error.test(running.lastError));
  const cause = found?.[1](seen);
  if (cause === undefined) return undefined;
  const place = placeOf(predicted, prediction);
  return place === undefined ? cause : `${cause} (${place})`;
}

/** Nothing listens there: the port is one that no container declares, or it is declared and not open. */
function refused({ predicted: { origin }, running: { url } }: SeenTarget): string | undefined {
  const { pod } = origin;
  if (pod === undefined) return undefined;
  const port = Number(portOf(url));
  const declared = pod.containers.flatMap(({ ports }) => ports);
  const own = declared.find(({ number }) => number === port);
  const others = declared
    .filter(({ number }) => number !== port)
    .map(({ name, number }) => (name === '' ? String(number) : `${name} (${number})`));
  if (own === undefined)
    return `no container of ${nameOf(pod.origin)} declares port ${port}${others.length === 0 ? '' : `; there is ${others.join(', ')}`}`;
  return `port ${own.name === '' ? port : `${own.name} (${port})`} is declared, and nothing listens there${others.length === 0 ? '' : `; there is ${others.join(', ')}, too`}`;
}

function notFound({ running: { url } }: SeenTarget): string {
  return `there is nothing at path ${pathOf(url)}`;
}

function pathOf(url: string): string {
  return /^[a-z]+:\/\/[^/]*(\/[^?]*)?/u.exec(url)?.[1] ?? '/';
}

/** The endpoint of the monitor that asks for it: `shop.yaml:12`. */
function placeOf({ source }: FoundTarget, { findings }: DetailedPrediction): string | undefined {
  const location = findings.find(({ job }) => job.name === source)?.job.cause?.place.location;
  if (location === undefined) return undefined;
  return `${location.document.name}:${positionOf(location.document, location.span.start).line}`;
}
