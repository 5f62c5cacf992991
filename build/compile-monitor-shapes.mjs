/**
 * The validators that kubernetes-models has of the operator's monitors, less what describes a mistake: they only answer
 * yes or no, and are a quarter as long.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { usedFormatsOnly } from './used-formats-only.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
// The package exports its models alone.
const SCHEMAS = './node_modules/@kubernetes-models/prometheus-operator/_schemas';
const TYPE = 'ComGithubPrometheusOperatorPrometheusOperatorPkgApisMonitoringV1';

/** @param {'PodMonitor' | 'ServiceMonitor' | 'Probe'} kind */
export async function compileMonitorShape(kind) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      contents: `export { validate as hasShape } from '${SCHEMAS}/${TYPE}${kind}.js';`,
      resolveDir: root,
    },
    plugins: [answersOnly, usedFormatsOnly],
    bundle: true,
    write: false,
    minifySyntax: true,
    platform: 'neutral',
    format: 'esm',
    legalComments: 'none',
  });
  return outputFiles[0].text.replaceAll(/^\/\/ .*\n/gm, '');
}

const answersOnly = {
  name: 'answers-only',
  setup({ onLoad }) {
    onLoad({ filter: /\/_schemas\/.*\.js$/ }, ({ path }) => ({
      contents: withoutMistakes(readFileSync(path, 'utf8'), path),
    }));
  },
};

/** Mistakes are counted, since a value may be one of several things. */
function withoutMistakes(code, path) {
  const answers = code
    .replaceAll(',{instancePath="",parentData,parentDataProperty,rootData=data}={}', '')
    .replace(/,\{instancePath(?:[:,][^{}]*)?,rootData\}/g, '')
    .replace(/let (err\d+)=\{instancePath.*?;null===vErrors\?vErrors=\[\1\]:vErrors\.push\(\1\),/g, '')
    .replace(
      /\(errors=\(vErrors=null===vErrors\?(\w+)\.errors:vErrors\.concat\(\1\.errors\)\)\.length\)/g,
      'errors++',
    )
    .replace(/\w+\.errors=vErrors,|,null!==vErrors&&\(vErrors=null\)|vErrors=null,/g, '')
    .replace(/let schema\d+_enum=\[[^\]]*\];/g, '');
  const forgotten = /\b(?:instancePath|rootData|vErrors|err\d+|schema\w*)\b/.exec(answers);
  if (forgotten !== null) throw new Error(`${path} writes ${forgotten[0]} in a way that is not known here`);
  return answers;
}
