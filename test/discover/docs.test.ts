import { readFileSync } from 'node:fs';
import { loadAll } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import type { Option } from '../../src/cli/arguments/command.ts';
import { readDiscoverOptions } from '../../src/cli/arguments/discover-settings.ts';
import { readArguments } from '../../src/cli/arguments/read-arguments.ts';
import { type DiscoverArguments, discoverCommand } from '../../src/cli/arguments/table/discover.ts';

const page = readFileSync(new URL('../../docs/discover.md', import.meta.url), 'utf8');
const block = (language: string, holding: string): string =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 'gs'))]
    .map(([, text]) => text ?? '')
    .find((text) => text.includes(holding)) ?? '';

const { options } = discoverCommand;
const table: [string, Option][] = Object.entries(options);

/** What the parser gives. */
function argumentsOf(words: readonly string[]): DiscoverArguments {
  const reading = readArguments(
    discoverCommand,
    words.filter((word) => word !== ''),
  );
  if (!('args' in reading)) throw new Error(JSON.stringify(reading));
  return reading.args as DiscoverArguments;
}

describe('docs/discover.md', () => {
  test.each(table)('has --%s, with its default and its variables', (name, option) => {
    const row = page
      .split('\n')
      .find((line) => line.startsWith('|') && line.split('|')[1]?.includes(`\`--${name}\``));
    expect(row).toBeDefined();
    if (option.default !== undefined) expect(row).toContain(`\`${option.default}\``);
    for (const variable of option.env ?? []) expect(page).toContain(variable);
  });

  test('names no option that is not there', () => {
    const elsewhere = ['--config', '--storage', '--prefix', '--cache', '--now'];
    const named = new Set([...page.matchAll(/(?<![\w-])--[a-z][a-z-]*/g)].map(([flag]) => flag));
    expect([...named].filter((flag) => !(flag.slice(2) in options) && !elsewhere.includes(flag))).toEqual([]);
  });

  test('starts it in the unit with options that it takes', () => {
    const unit = block('ini', '[Service]');
    const [, command = ''] = /^ExecStart=\/usr\/bin\/env appcfg discover ((?:.*\\\n)*.*)$/m.exec(unit) ?? [];
    const { diagnostics, value } = readDiscoverOptions(argumentsOf(command.split(/[\s\\]+/)), {});
    expect(diagnostics).toEqual([]);
    expect(value?.output).toBe('/var/lib/appcfg-discover/kuma.file_sd.json');
  });

  test('starts it in the pod with options that it takes, and writes where Prometheus reads', () => {
    const documents = loadAll(block('yaml', 'kind: Deployment')) as {
      kind: string;
      data?: Record<string, string>;
      spec?: { template: { spec: { initContainers: { name: string; args?: string[] }[] } } };
    }[];
    const deployment = documents.find(({ kind }) => kind === 'Deployment');
    const sidecar = deployment?.spec?.template.spec.initContainers.find(({ name }) => name === 'discover');
    const { diagnostics, value } = readDiscoverOptions(argumentsOf(sidecar?.args ?? []), {});
    expect(diagnostics).toEqual([]);
    const config = documents.find(({ kind }) => kind === 'ConfigMap')?.data?.['prometheus.yml'];
    expect(config).toContain(`- ${value?.output}\n`);
  });
});
