import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { withoutPassword } from '../diagnostics/secrets.ts';
import { parseAddress } from '../mads/endpoint.ts';
import {
  type DiscoverArguments,
  type DiscoverOption,
  type DiscoverOptionName,
  discoverOptions,
} from './discover-options.ts';
import type { DiscoverOptions } from './discover-settings.ts';
import {
  parseDuration,
  parseHeader,
  parseListen,
  parseMode,
  parseNumber,
  parseSize,
} from './discover-values.ts';

/** Flags win over the environment, and that over the defaults. An empty variable counts as unset. */
export function readDiscoverOptions(
  given: DiscoverArguments,
  env: Readonly<Record<string, string | undefined>>,
): Result<DiscoverOptions> {
  const diagnostics: Diagnostic[] = [];
  const texts = (name: DiscoverOptionName): readonly string[] => {
    const value = given[name];
    if (Array.isArray(value)) return value.map(String);
    if (value !== undefined) return [String(value)];
    const option: DiscoverOption = discoverOptions[name];
    const variable = option.env?.map((each) => env[each]).find((each) => each !== undefined && each !== '');
    const standIn = variable ?? option.default;
    return standIn === undefined ? [] : [standIn];
  };
  // As with most tools, of an option given twice the last one counts.
  const text = (name: DiscoverOptionName) => texts(name).at(-1);
  const parsed = <T>(name: DiscoverOptionName, parse: (text: string) => T | undefined, wanted: string) => {
    const from = text(name);
    const value = from === undefined ? undefined : parse(from);
    if (from !== undefined && value === undefined) diagnostics.push(badOption(name, from, wanted));
    return value;
  };
  const oneOf = <T extends string>(name: DiscoverOptionName, choices: readonly T[]): T | undefined =>
    parsed(name, (from) => choices.find((choice) => choice === from), choices.join(', '));
  const isOn = (name: DiscoverOptionName) => given[name] === true || given[name] === 'true';

  const address = parsed('cp-address', parseAddress, 'http://host:port, https://…, grpc://… or grpcs://…');
  const apiVersion = oneOf('api-version', ['auto', 'v1', 'v1alpha1']);
  const format = oneOf('format', ['json', 'yaml']);
  const labelStyle = oneOf('label-style', ['adapter', 'prometheus']);
  const logFormat = oneOf('log-format', ['text', 'json']);
  const logLevel = oneOf('log-level', ['off', 'error', 'warn', 'info', 'debug']);
  const timeout = parsed('timeout', parseDuration, 'a duration, as 30s, 5m or 500ms');
  const maxMessageSize = parsed('max-message-size', parseSize, 'a size of at most 2 GiB, as 64MiB');
  const shards = parsed('shards', parseNumber(1, 10_000, true), 'a whole number from 1 to 10000');
  const mode = parsed('file-mode', parseMode, 'permissions in octal digits, as 0644');
  const minTargets = parsed('min-targets', parseNumber(0, Infinity, true), 'a whole number');
  const maxDrop = parsed('max-drop', parseNumber(0, 100, false), 'a number of percent from 0 to 100');
  const listen = parsed('listen', parseListen, '[host]:port, as :9101');
  const headers = texts('header').map((from) => {
    const header = parseHeader(from);
    if (header === undefined) diagnostics.push(badOption('header', from, '"Name: value"'));
    return header;
  });
  const output = text('output-file') ?? '';
  if (output === '') diagnostics.push(badOption('output-file', output, 'a path, or -'));
  if (output === '-' && (shards ?? 1) > 1) {
    diagnostics.push(badOption('shards', String(shards), 'an --output-file that is not standard output'));
  }
  const certificate = text('cert-file');
  const key = text('key-file');
  if ((certificate === undefined) !== (key === undefined)) {
    diagnostics.push(badOption('cert-file', certificate ?? '', 'both --cert-file and --key-file'));
  }
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

/** A header's value may be a secret, and is not repeated. */
function badOption(name: DiscoverOptionName, text: string, wanted: string): Diagnostic {
  // A header without a colon may be a token alone.
  const shown =
    name === 'header' ? text.replace(text.includes(':') ? /:.*/s : /.*/s, ': …') : withoutPassword(text);
  return { code: 'bad-option', severity: 'error', message: `--${name} "${shown}" is not ${wanted}` };
}
