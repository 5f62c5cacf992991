import type { Diagnostic, Result } from '../../diagnostics/diagnostic.ts';
import type { DiscoverOptions } from '../../discover/settings.ts';
import { type Address, parseAddress, showAddress } from '../../mads/endpoint.ts';
import { readHeaders, readTlsOptions } from './connection-options.ts';
import { badOption, type Environment, optionReader } from './option-values.ts';
import { parseDuration, parseListen, parseMode, parseNumber, parseSize } from './parse-values.ts';
import type { DiscoverArguments } from './table/discover.ts';

/** What `discover` is to do, by its command line and environment; `bad-option` for what is wrong with either. */
export function readDiscoverOptions(given: DiscoverArguments, env: Environment): Result<DiscoverOptions> {
  const diagnostics: Diagnostic[] = [];
  const { texts, text, parsed, parsedAll, oneOf, isOn } = optionReader(given, env, diagnostics);
  const wanted = 'http://host:port, https://…, grpc://… or grpcs://…';
  const addresses = parsedAll('cp-address', parseAddress, wanted);
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
  const headers = readHeaders(texts('header'), texts('header-file'), diagnostics);
  const output = text('output-file') ?? '';
  if (output === '') diagnostics.push(badOption('--output-file', output, 'a path, or -'));
  if (output === '-' && (shards ?? 1) > 1) diagnostics.push(SHARDED_STDOUT);
  if (
    diagnostics.length > 0 ||
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
      addresses: uniqueAddresses(addresses),
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
      tls: readTlsOptions(text, isOn('insecure-skip-verify')),
      ...headers,
      keepReserved: isOn('keep-reserved-labels'),
      ...(listen === undefined ? {} : { listen }),
      logFormat,
      logLevel,
    },
  };
}

const SHARDED_STDOUT: Diagnostic = {
  code: 'bad-option',
  severity: 'error',
  message: '--shards writes several files, and standard output is one',
  hint: 'name a file with --output-file, or leave out --shards',
};

/** An address that is named twice is one. */
function uniqueAddresses(addresses: readonly Address[]): readonly Address[] {
  return [...new Map(addresses.map((address) => [showAddress(address), address])).values()];
}
