import type { Diagnostic, Result } from '../../diagnostics/diagnostic.ts';
import type { DiscoverOptions } from '../../discover/settings.ts';
import { parseAddress } from '../../mads/endpoint.ts';
import { badHeader, badOption, type Environment, optionReader } from './option-values.ts';
import {
  parseDuration,
  parseHeader,
  parseListen,
  parseMode,
  parseNumber,
  parseSize,
} from './parse-values.ts';
import type { DiscoverArguments } from './table/discover.ts';

/** What `discover` is to do, by its command line and environment; `bad-option` for what is wrong with either. */
export function readDiscoverOptions(given: DiscoverArguments, env: Environment): Result<DiscoverOptions> {
  const diagnostics: Diagnostic[] = [];
  const { texts, text, parsed, oneOf, isOn } = optionReader(given, env, diagnostics);
  const address = parsed('cp-address', parseAddress, 'http://host:port, https://…, grpc://… or grpcs://…');
  const apiVersion = oneOf('api-version');
  const format = oneOf('format');
  const labelStyle = oneOf('label-style');
  const logFormat = oneOf('log-format');
  const logLevel = oneOf('log-level');
  const timeout = parsed('timeout', parseDuration, 'a duration such as 30s, 5m or 500ms');
  const maxMessageSize = parsed('max-message-size', parseSize, 'a size of at most 2 GiB, such as 64MiB');
  const shards = parsed('shards', parseNumber(1, 10_000, true), 'a whole number from 1 to 10000');
  const mode = parsed('file-mode', parseMode, 'permissions in octal digits, such as 0644');
  const minTargets = parsed('min-targets', parseNumber(0, Infinity, true), 'a whole number');
  const maxDrop = parsed('max-drop', parseNumber(0, 100, false), 'a percentage from 0 to 100');
  const listen = parsed('listen', parseListen, '[host]:port, such as :9101');
  const headers = texts('header').map((from) => {
    const header = parseHeader(from);
    if (header === undefined) diagnostics.push(badHeader(from));
    return header;
  });
  const output = text('output-file') ?? '';
  if (output === '') diagnostics.push(badOption('--output-file', output, 'a path, or -'));
  if (output === '-' && (shards ?? 1) > 1) {
    diagnostics.push(badOption('--shards', String(shards), 'an --output-file that is not standard output'));
  }
  const certificate = text('cert-file');
  const key = text('key-file');
  const authority = text('ca-file');
  const serverName = text('server-name');
  if (
    diagnostics.length > 0 ||
    address === undefined ||
    apiVersion === undefined ||
    format === undefined ||
    labelStyle === undefined ||
    logFormat === undefined ||
    logLevel === undefined ||
    timeout === undefined ||
    maxMessageSize === undefined ||
    shards === undefined
  ) {
    return { diagnostics };
  }
  return {
    diagnostics,
    value: {
      address,
      apiVersion,
      name: text('name') ?? '',
      output,
      format,
      ...(mode === undefined ? {} : { mode }),
      shards,
      labelStyle,
      meshes: texts('mesh'),
      services: texts('service'),
      guards: {
        ...(minTargets === undefined ? {} : { minTargets }),
        ...(maxDrop === undefined ? {} : { maxDrop }),
      },
      once: isOn('once'),
      timeout,
      maxMessageSize,
      tls: {
        ...(authority === undefined ? {} : { caFile: authority }),
        ...(certificate === undefined ? {} : { certFile: certificate }),
        ...(key === undefined ? {} : { keyFile: key }),
        ...(serverName === undefined ? {} : { serverName }),
        skipVerify: isOn('insecure-skip-verify'),
      },
      headers: headers.filter((header) => header !== undefined),
      ...(listen === undefined ? {} : { listen }),
      logFormat,
      logLevel,
    },
  };
}
