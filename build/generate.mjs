/** Writes src/generated/: everything that follows from the schema. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileAcceptance } from './compile-acceptance.mjs';
import { compileCodeExamples } from './compile-code-examples.mjs';
import { compileExitCodes } from './compile-exit-codes.mjs';
import { compileKubernetesFields } from './compile-kubernetes-fields.mjs';
import { compileMonitorShape } from './compile-monitor-shapes.mjs';
import { compilePage } from './compile-page.mjs';
import {
  compileDefaults,
  compileFields,
  compileTextFields,
  compileWorkspaceFields,
} from './compile-tables.mjs';
import { compileTemplateTypes, compileTypes } from './compile-types.mjs';
import { compileMistakes } from './compile-validators.mjs';
import { editorSchemas } from './editor-schema.mjs';
import { isUnknown, repository } from './release/address.mjs';
import { JUDGED } from './schema.mjs';

const BANNER = '// Generated from schemas/ by build/generate.mjs.\n';
const KUBERNETES_BANNER = '// Generated from the declarations of kubernetes-models by build/generate.mjs.\n';
const SHAPES_BANNER = '// Generated from the validators of kubernetes-models by build/generate.mjs.\n';
const CODES_BANNER = '// Generated from src/diagnostics/codes.ts by build/generate.mjs.\n';
const PAGE_BANNER = '// Generated from templates/targets-page.css and .js by build/generate.mjs.\n';
const ADDRESS_BANNER = '// Generated from build/release/address.mjs by build/generate.mjs.\n';
const EXAMPLES_BANNER = '// Generated from fixtures/ by build/generate.mjs.\n';
/** The definitions that are judged together, by the file that says yes or no to them: each is loaded with its reader. */
const ACCEPTANCES = {
  acceptance: ['Application', 'Scraping'],
  'workspace-acceptance': ['MonitoringBlock', 'ServiceBlock', 'OpsRuleBlock'],
  'manifest-acceptance': ['ManifestReference'],
};
/** The monitors whose CRDs judge what is emitted, by file as well. */
const MONITOR_SHAPES = {
  'pod-monitor-shape': 'PodMonitor',
  'service-monitor-shape': 'ServiceMonitor',
  'probe-shape': 'Probe',
};
const MISTAKES_TYPES = `export interface SchemaMistake {
  /** A JSON pointer to the value. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The key, if it is the key that is judged. */
  readonly propertyName?: string;
}
export interface Judgement {
  (value: unknown): boolean;
  /** What is wrong with the last value that was judged. */
  readonly errors?: readonly SchemaMistake[] | null;
}
${JUDGED.map((name) => `export const ${name}: Judgement;\n`).join('')}`;

/** File name → text, for the folder src/generated. */
export async function generatedFiles() {
  return {
    'app-configuration.ts': BANNER + (await compileTypes()),
    'template-variables.ts': BANNER + (await compileTemplateTypes()),
    'text-fields.ts': BANNER + compileTextFields(),
    'defaults.ts': BANNER + compileDefaults(),
    'fields.ts': BANNER + compileFields(),
    'address.ts': ADDRESS_BANNER + compileAddress(),
    'exit-codes.ts': CODES_BANNER + compileExitCodes(),
    'targets-page.ts': PAGE_BANNER + (await compilePage()),
    'code-examples.ts': EXAMPLES_BANNER + compileCodeExamples(),
    ...editorSchemaFiles(),
    'workspace-fields.ts': BANNER + compileWorkspaceFields(),
    'kubernetes-fields.ts': KUBERNETES_BANNER + compileKubernetesFields(),
    ...(await monitorShapeFiles()),
    ...acceptanceFiles(),
    'mistakes.js': BANNER + compileMistakes(),
    'mistakes.d.ts': BANNER + MISTAKES_TYPES,
  };
}

function compileAddress() {
  const page = isUnknown ? undefined : `${repository}/blob/main/docs/diagnostics.md`;
  return `/** The page about every message, as soon as it is known where the project is. */
export const diagnosticsPage: string | undefined = ${JSON.stringify(page)};
`;
}

function acceptanceFiles() {
  const files = Object.entries(ACCEPTANCES);
  return Object.fromEntries(
    files.map(([file, names]) => [`${file}.ts`, BANNER + compileAcceptance(...names)]),
  );
}

async function monitorShapeFiles() {
  const files = {};
  for (const [name, kind] of Object.entries(MONITOR_SHAPES)) {
    files[`${name}.js`] = SHAPES_BANNER + (await compileMonitorShape(kind));
    files[`${name}.d.ts`] = `${SHAPES_BANNER}export function hasShape(value: unknown): boolean;\n`;
  }
  return files;
}

function editorSchemaFiles() {
  const files = Object.entries(editorSchemas());
  return Object.fromEntries(files.map(([name, text]) => [name, `${JSON.stringify(text, null, 2)}\n`]));
}

export async function generate() {
  const folder = new URL('../src/generated/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(await generatedFiles()))
    writeFileSync(new URL(name, folder), text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await generate();
