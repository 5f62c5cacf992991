import type { ILifecycle } from 'kubernetes-models/v1/Lifecycle';
import type { IProbe } from 'kubernetes-models/v1/Probe';
import type { Container, Handler, Probe } from '../application/application.ts';
import { optional } from './manifest.ts';

/** Finds the port of a request that names none. */
export type OnlyPort = number | undefined;

/** The probes and the lifecycle of a container, in the order of core/v1. */
export function compileHandlers(container: Container, only: OnlyPort) {
  const { livenessProbe, readinessProbe, startupProbe, postStart, preStop } = container;
  return {
    ...optional('livenessProbe', livenessProbe && compileProbe(livenessProbe, only)),
    ...optional('readinessProbe', readinessProbe && compileProbe(readinessProbe, only)),
    ...optional('startupProbe', startupProbe && compileProbe(startupProbe, only)),
    ...optional('lifecycle', compileLifecycle(postStart, preStop, only)),
  };
}

function compileProbe({ handler, at: _, ...numbers }: Probe, only: OnlyPort): IProbe {
  return { ...compileHandler(handler, only), ...numbers };
}

function compileLifecycle(
  postStart: Handler | undefined,
  preStop: Handler | undefined,
  only: OnlyPort,
): ILifecycle | undefined {
  if (postStart === undefined && preStop === undefined) return undefined;
  return {
    ...optional('postStart', postStart && compileHandler(postStart, only)),
    ...optional('preStop', preStop && compileHandler(preStop, only)),
  };
}

function compileHandler(handler: Handler, only: OnlyPort) {
  switch (handler.action) {
    case 'exec':
      return { exec: { command: [...handler.command] } };
    case 'httpGet':
      return {
        httpGet: {
          ...optional('path', handler.path),
          // Where no port is known, an error says so and nothing is emitted.
          port: handler.port === undefined ? Number(only) : handler.port,
          ...optional('host', handler.host),
          ...optional('scheme', handler.scheme),
          ...optional(
            'httpHeaders',
            handler.headers.map(([name, value]) => ({ name, value })),
          ),
        },
      };
    case 'tcpSocket':
      return { tcpSocket: { port: handler.port, ...optional('host', handler.host) } };
    case 'grpc':
      return { grpc: { port: handler.port, ...optional('service', handler.service) } };
    case 'sleep':
      return { sleep: { seconds: handler.seconds } };
  }
}
