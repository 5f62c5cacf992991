/**
 * Reads every KCL fixture, and programs that are made up at random, as appcfg does and as KCL's own engine does:
 * what is rendered has to be the same, or both refuse the program.
 *
 *     npm run kcl [-- --seed N --programs N]        needs Python's kcl-lib 0.9.3 or 0.10.0
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compile, formatDiagnostics } from '../../dist/index.js';
import { mutated, randomly, randomProgram } from './programs.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const fixtures = join(root, 'fixtures', 'render', 'kcl');

/** What KCL refuses and the design document of Kusion's monitoring writes: durations without quotes, no import. */
const ONLY_OURS = new Set(['design-document']);

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    programs: { type: 'string', default: '100' },
    mutations: { type: 'string', default: '10000' },
  },
});
const random = randomly(Number(values.seed));

/** A program: the texts that are compiled together. */
const programs = [
  ...readdirSync(fixtures).map((name) => ({ name, texts: textsOf(join(fixtures, name)) })),
  ...Array.from({ length: Number(values.programs) }, (_, index) => ({
    name: `program ${index} of seed ${values.seed}`,
    texts: [randomProgram(random)],
  })),
].filter(({ texts }) => texts.length > 0);

const answers = askEngine(programs.map(({ texts }) => texts));
let differences = 0;
let rendered = 0;
for (const [index, { name, texts }] of programs.entries()) {
  const answer = answers[index];
  const own = await renderKcl(texts);
  const theirs = answer.yaml === undefined ? undefined : await render('main.yaml', answer.yaml);
  if (ONLY_OURS.has(name)) {
    if (own.text === undefined) report(name, 'appcfg refuses it', own.message);
  } else if (own.text !== undefined && theirs === undefined)
    report(name, 'the engine alone refuses it', answer.error);
  else if (own.text === undefined && theirs?.text !== undefined && !own.isBeyond)
    report(name, 'appcfg alone refuses it', own.message);
  else if (own.text !== undefined && own.text !== theirs.text)
    report(
      name,
      'what is rendered differs',
      `${own.text}\n--- the engine:\n${theirs.text ?? theirs.message}`,
    );
  else if (own.text !== undefined) rendered += 1;
}

let mutations = 0;
let read = 0;
for (; mutations < Number(values.mutations); mutations++) {
  const { texts } = programs[mutations % programs.length];
  const text = mutated(texts.join('\n'), random);
  try {
    const { text: output } = await renderKcl([text]);
    if (output !== undefined) read += 1;
  } catch (error) {
    report(`mutation ${mutations} of seed ${values.seed}`, error.stack, text);
  }
}

console.log(
  `${programs.length} programs, ${rendered} of them rendered as from KCL: ${differences} differences`,
);
console.log(
  `${mutations} mutations, ${read} of them still rendered: no exception`.replace(
    'no',
    differences > 0 ? 'some' : 'no',
  ),
);
process.exitCode = differences === 0 ? 0 : 1;

/** The texts of a fixture: those of a stack, its base first. */
function textsOf(folder) {
  const paths = readdirSync(folder, { recursive: true })
    .filter((path) => path.endsWith('.k') && !path.includes('schemas'))
    .sort();
  return paths.map((path) => readFileSync(join(folder, path), 'utf8'));
}

function askEngine(asked) {
  const python = process.env.APPCFG_PYTHON ?? 'python3';
  const { status, stdout, stderr } = spawnSync(python, [join(root, 'test/kcl/engine.py')], {
    input: JSON.stringify(asked),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${python} with kcl-lib: ${stderr}`);
  return JSON.parse(stdout);
}

async function renderKcl(texts) {
  return render('main.k', texts.at(-1), texts.slice(0, -1));
}

async function render(name, text, before = []) {
  const { manifests, diagnostics } = await compile(
    { name, text },
    { kclBase: before.map((one, index) => ({ name: `base-${index}.k`, text: one })) },
  );
  const isRefused = diagnostics.some(({ severity }) => severity === 'error');
  return {
    ...(isRefused ? {} : { text: JSON.stringify(manifests, undefined, 1) }),
    isBeyond: diagnostics.some(({ code }) => code === 'kcl-beyond-literals'),
    message: formatDiagnostics(diagnostics),
  };
}

function report(name, what, detail) {
  differences += 1;
  console.log(`${name}: ${what}\n${detail}\n`);
}
