import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CompileContext, compileDocument, dialectOf } from '../../src/compiler/compile-document.ts';
import { codes } from '../../src/diagnostics/codes.ts';
import {
  type Diagnostic,
  hasErrors,
  type Place,
  type Result,
  type SourceText,
} from '../../src/diagnostics/diagnostic.ts';
import { decodeText } from '../../src/document/decode.ts';
import { readDocuments } from '../../src/document/read.ts';
import { readFile } from '../../src/files/read-file.ts';
import type { Manifest } from '../../src/manifests/manifest.ts';
import { type ClaimedObjects, claimObjects } from '../../src/manifests/unique-objects.ts';
import { compileWorkspace } from '../../src/workspace/compile-workspace.ts';
import { textOf } from './application.mjs';
import { mistakenPair } from './mistaken.mjs';
import { applicationWithAccess, workspace } from './workspace.mjs';

/** What is handed in: texts, since many mistakes are in how a thing is written. */
interface Pair {
  readonly application: string;
  readonly platform: string | undefined;
  /** Where the templates of the workspace lie. */
  readonly folder: string;
}

interface Outcome {
  readonly manifests: readonly Manifest[];
  readonly diagnostics: readonly Diagnostic[];
}

async function compiled({ application, platform, folder }: Pair): Promise<Outcome> {
  const diagnostics: Diagnostic[] = [];
  let context: CompileContext = {};
  if (platform !== undefined) {
    const read = await compileWorkspace({ name: 'workspace.yaml', text: platform }, (path, place) =>
      templateAt(path.startsWith('/') ? path : join(folder, path), place),
    );
    diagnostics.push(...read.diagnostics);
    if (read.value === undefined) return { manifests: [], diagnostics };
    context = { workspace: read.value };
  }
  const manifests: Manifest[] = [];
  const claimed: ClaimedObjects = new Map();
  for (const document of readDocuments({ name: 'app.yaml', text: application })) {
    diagnostics.push(...document.diagnostics);
    const dialect = document.value === undefined ? undefined : dialectOf(document.value);
    if (document.value === undefined || dialect === undefined) continue;
    const found = await compileDocument(document.value, dialect, context);
    diagnostics.push(...found.diagnostics);
    for (const one of found.compiled) {
      diagnostics.push(...claimObjects(claimed, one.application, one.manifests, one.places));
      manifests.push(...one.manifests);
    }
  }
  return { manifests, diagnostics };
}

/** As the command line reads it: what cannot be read is reported where it is named. */
function templateAt(path: string, { location }: Place): Result<SourceText> {
  const bytes = readFile(path);
  const source =
    bytes.value === undefined ? { diagnostics: bytes.diagnostics } : decodeText(path, bytes.value);
  return { ...source, diagnostics: source.diagnostics.map((one) => ({ location, ...one })) };
}

const generated: fc.Arbitrary<Pair> = fc
  .record({ application: applicationWithAccess, platform: workspace })
  .map(({ application, platform }) => ({
    application: textOf(application),
    platform: JSON.stringify(platform),
    folder: '',
  }));

/** A right pair nine times of ten; else one with a mistake. */
const anyPair: fc.Arbitrary<Pair> = fc.oneof(
  { weight: 9, arbitrary: generated },
  { weight: 1, arbitrary: mistakenPair() },
);

test('any workspace with any application compiles, or is reported with what is wrong and where', async () => {
  await fc.assert(
    fc.asyncProperty(anyPair, async (pair) => {
      const { manifests, diagnostics } = await compiled(pair);
      if (manifests.length === 0 && !hasErrors(diagnostics)) expect(diagnostics).toEqual([]);
      for (const { severity, location } of diagnostics) {
        if (severity === 'error') expect(location).toBeDefined();
      }
    }),
    { numRuns: 200 },
  );
});

test('a pair without a mistake compiles to manifests, and one with a mistake to none', async () => {
  await fc.assert(
    fc.asyncProperty(generated, async (pair) => {
      const { manifests, diagnostics } = await compiled(pair);
      expect(hasErrors(diagnostics)).toBe(manifests.length === 0);
    }),
    { numRuns: 200 },
  );
});

test('at least four of five pairs compile', async () => {
  const sample = fc.sample(anyPair, { numRuns: 600, seed: 41 });
  let right = 0;
  for (const pair of sample) if (!hasErrors((await compiled(pair)).diagnostics)) right += 1;
  expect(right / sample.length).toBeGreaterThan(0.8);
});

test('the others show each code that an application and a workspace can cause', async () => {
  const said = new Set<string>();
  for (const pair of fc.sample(mistakenPair(), { numRuns: 2000, seed: 41 })) {
    for (const { code } of (await compiled(pair)).diagnostics) said.add(code);
  }
  const silent = Object.keys(codes).filter((code) => !said.has(code));
  expect(silent.sort()).toEqual(Object.keys(CAUSED_OTHERWISE).sort());
});

/** What no application and no workspace can cause, with what does. */
const CAUSED_OTHERWISE: Readonly<Record<string, string>> = {
  'file-too-large': 'a file of 256 MB',
  'document-too-large': 'a document of 32 MB',
  'write-failed': 'the disk',
  'mads-unreachable': 'a control plane',
  'mads-tls': 'a control plane',
  'mads-answer': 'a control plane',
  'mads-undecodable': 'a control plane',
  'mads-too-large': 'a control plane',
  'mads-label-style': 'a control plane',
  'snapshot-guard': 'a control plane',
  'output-locked': 'another process',
  deadline: 'a control plane',
  'folder-in-use': 'another process',
  'file-in-the-way': 'what lies in the folder of the output',
  'edited-by-hand': 'what lies in the folder of the output',
  'same-output-file': 'the folder of the output',
  'damaged-record': 'what lies in the folder of the output',
  'not-an-application': 'a document that is none',
  'bad-option': 'the command line',
  'nothing-to-render': 'the command line',
  skipped: 'a document of something else',
  'kcl-syntax': 'a text of KCL',
  'kcl-beyond-literals': 'a text of KCL',
  'kcl-conflict': 'a text of KCL',
  'taken-over': 'what lies in the folder of the output',
  'read-from-cluster': "manifests of somebody else's",
  'not-scraped': "manifests of somebody else's",
  'untracked-file': 'what git knows of a file',
  'unused-exclude': 'the command line',
  'unused-ignore': 'the command line',
  'annotation-key': "manifests of somebody else's",
  'annotations-unread': "manifests of somebody else's",
  'asked-prometheus': "manifests of somebody else's",
  'every-monitor': "manifests of somebody else's",
  'every-port': "manifests of somebody else's",
  'missing-secret': "manifests of somebody else's",
  'no-such-label': "manifests of somebody else's",
  'not-built': "manifests of somebody else's",
  'not-followed': "manifests of somebody else's",
  'network-policy-blocks': "manifests of somebody else's",
  'not-in-input': "manifests of somebody else's",
  'other-collector': "manifests of somebody else's",
  'prometheus-answer': 'another process',
  'prometheus-unreachable': 'another process',
  'unreadable-revision': 'a repository',
  'stale-file': 'what lies in the folder of the output',
  'refused-object': "manifests of somebody else's",
  'not-selected': "manifests of somebody else's",
  'selects-nothing': "manifests of somebody else's",
  'port-is-a-number': "manifests of somebody else's",
  'unnamed-service-port': "manifests of somebody else's",
  'several-services': "manifests of somebody else's",
  'port-annotation': "manifests of somebody else's",
  'misplaced-annotations': "manifests of somebody else's",
  'scrape-annotation': "manifests of somebody else's",
  'bare-address': "manifests of somebody else's",
  'bad-scrape-config': "manifests of somebody else's",
  'no-manifests': "manifests of somebody else's",
  'pruned-file': 'what lies in the folder of the output',
  drift: 'what lies in the folder of the output',
  'bad-parameter': 'Argo CD',
  'not-a-resource-list': 'what calls a function',
  'bad-setting': 'the command line',
  'bad-overlay': 'an overlay',
  'no-such-application': 'an overlay',
  'no-such-stack': 'the command line',
  'not-in-stack': 'the command line',
  'read-by-itself': 'the command line',
  'no-workload': "manifests of somebody else's",
  'several-workloads': "manifests of somebody else's",
  'ambiguous-object': "manifests of somebody else's",
  'selector-mismatch': "manifests of somebody else's",
  'selects-more': "manifests of somebody else's",
  uneditable: "manifests of somebody else's",
};

test('whatever is wrong in a workspace gets a place in it, and never an exception', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), workspace, async (value, platform) => {
      const { modules } = platform;
      const shapes = [
        value,
        { modules: value },
        { modules: {}, templates: value },
        { modules: { monitoring: value, service: value, opsrule: value } },
        {
          modules: {
            monitoring: { default: value },
            service: { default: value },
            opsrule: { default: value },
          },
        },
        {
          modules: {
            monitoring: { ...modules.monitoring, default: { ...modules.monitoring.default, x: value } },
          },
        },
      ];
      for (const shape of shapes) {
        const { diagnostics } = await compileWorkspace({ name: 'w.json', text: JSON.stringify(shape) });
        for (const { location } of diagnostics) expect(location?.document.name).toBe('w.json');
      }
    }),
    { numRuns: 200 },
  );
});
