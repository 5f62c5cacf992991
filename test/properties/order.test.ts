import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Manifest } from '../../src/manifests/manifest.ts';
import { runProgram } from '../program.mjs';
import { temporaryFolder } from '../temporary-folder.ts';
import { application, textOf } from './application.mjs';
import { compiledFrom, outputOf } from './compiled.ts';

/** Keys in an order that the numbers decide. */
function inOrderOf(numbers: readonly number[]): (keys: string[]) => string[] {
  let next = 0;
  const weigh = () => numbers[next++ % numbers.length] ?? 0;
  return (keys) =>
    keys
      .map((key) => [weigh(), key] as const)
      .sort(([a], [b]) => a - b)
      .map(([, key]) => key);
}

const weights = fc.array(fc.nat(1000), { minLength: 7, maxLength: 40 });

test('the order of keys changes nothing, but that of containers and env', async () => {
  await fc.assert(
    fc.asyncProperty(application, weights, async (one, numbers) => {
      expect(await outputOf(textOf(one, inOrderOf(numbers)))).toBe(await outputOf(textOf(one)));
    }),
    { numRuns: 300 },
  );
});

test('the order of containers and of env is kept', async () => {
  await fc.assert(
    fc.asyncProperty(application, async (one) => {
      const { manifests } = await compiledFrom(textOf({ ...one, monitoring: null }));
      const written = one.workload.containers as ReadonlyMap<string, { env?: ReadonlyMap<string, unknown> }>;
      expect(containersIn(manifests)).toEqual(
        [...written].map(([name, { env }]) => ({ name, env: [...(env ?? new Map()).keys()] })),
      );
    }),
    { numRuns: 200 },
  );
});

interface PodSpec {
  readonly containers: readonly {
    readonly name: string;
    readonly env?: readonly { readonly name: string }[];
  }[];
}

/** The names of the workload's containers, each with those of its variables. */
function containersIn(manifests: readonly Manifest[]) {
  const specs = manifests.flatMap(({ kind, spec }) => {
    // A Secret or ConfigMap has none.
    const { template, jobTemplate } = (spec ?? {}) as {
      template?: { spec: PodSpec };
      jobTemplate?: { spec: { template: { spec: PodSpec } } };
    };
    if (kind === 'CronJob') return jobTemplate === undefined ? [] : [jobTemplate.spec.template.spec];
    const isWorkload = /^(?:Deployment|StatefulSet|DaemonSet|CollaSet|Job)$/.test(kind);
    return isWorkload && template !== undefined ? [template.spec] : [];
  });
  return specs.flatMap(({ containers }) =>
    containers.map(({ name, env }) => ({ name, env: (env ?? []).map((variable) => variable.name) })),
  );
}

const PLACES = [
  { LC_ALL: 'C', TZ: 'UTC' },
  { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Pacific/Apia' },
  { LC_ALL: 'sv_SE.UTF-8', LANGUAGE: 'sv', TZ: 'America/St_Johns' },
  { LC_ALL: 'ar_EG.UTF-8', LANG: 'de_DE', TZ: 'Asia/Kathmandu' },
];

test('neither the order of files nor their names, the locale nor the time zone change a byte', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(application, { selector: ({ name }) => name, minLength: 2, maxLength: 5 }),
      fc.uniqueArray(fc.constantFrom('a', 'B', 'ä', 'z/1', 'z/I', 'ı', '10', '9'), {
        minLength: 5,
        maxLength: 5,
      }),
      fc.constantFrom(...PLACES),
      (all, names, place) => {
        const folder = temporaryFolder();
        mkdirSync(join(folder, 'z'));
        const files = all.map((one, index) => {
          const file = `${names[index]}.yaml`;
          writeFileSync(join(folder, file), textOf(one));
          return file;
        });
        const render = (paths: readonly string[], env: Readonly<Record<string, string>> = {}) => {
          const { stdout, status } = runProgram(['render', ...paths], {
            cwd: folder,
            env: { PATH: process.env.PATH, ...env },
          });
          return { stdout, status };
        };
        const first = render(files);
        expect(render([...files].reverse())).toEqual(first);
        expect(render(['.'])).toEqual(first);
        expect(render(files, place)).toEqual(first);
      },
    ),
    { numRuns: 8 },
  );
});
