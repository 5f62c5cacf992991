import type { ILifecycle } from 'kubernetes-models/v1/Lifecycle';
import type { IProbe } from 'kubernetes-models/v1/Probe';
import type { Container, Handler, HttpGet, Probe } from '../application/model/application.ts';
import { present } from './manifest.ts';

/** Finds the port of a request that names none. */
export type OnlyPort = number | undefined;

/** The probes and the lifecycle of a container, in the order of core/v1. */
export function compileHandlers(container: Container, only: OnlyPort) {
  const { livenessProbe, readinessProbe, startupProbe, postStart, preStop } = container;
  return {
    livenessProbe: livenessProbe && compileProbe(livenessProbe, only),
    readinessProbe: readinessProbe && compileProbe(readinessProbe, only),
    startupProbe: startupProbe && compileProbe(startupProbe, only),
    lifecycle: compileLifecycle(postStart, preStop, only),
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
  return present({
    postStart: postStart && compileHandler(postStart, only),
    preStop: preStop && compileHandler(preStop, only),
  });
}

function compileHandler(handler: Handler, only: OnlyPort) {
  switch (handler.action) {
    case 'exec':
      return { exec: { command: [...handler.command] } };
    case 'httpGet':
      return { httpGet: compileRequest(handler, only) };
    case 'tcpSocket':
      return { tcpSocket: present({ port: handler.port, host: handler.host }) };
    case 'grpc':
      return { grpc: present({ port: handler.port, service: handler.service }) };
    case 'sleep':
      return { sleep: { seconds: handler.seconds } };
  }
}

/** If no port is known, there is an error and nothing is emitted. */
function compileRequest({ path, port, host, scheme, headers }: HttpGet, only: OnlyPort) {
  return present({
    path,
    port: port === undefined ? Number(only) : port,
    host,
    scheme,
    httpHeaders: headers.map(([name, value]) => ({ name, value })),
  });
}
