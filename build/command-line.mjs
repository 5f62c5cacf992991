/**
 * The command line as CommonJS files: the first, which every run loads, and one for each module that an `import()`
 * of the sources loads at need.
 */
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { usedFormatsOnly } from './used-formats-only.mjs';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const FIRST = 'src/cli/appcfg.ts';
/** The first file has it, and it is large enough that no other file carries it again. */
const IN_FIRST = ['src/document/read-lazily.ts'];

const options = {
  absWorkingDir: root,
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  minify: true,
  metafile: true,
  // Read only to report a bug of ours, by src/cli/terminal/bug.ts.
  sourcemap: 'external',
  sourcesContent: false,
  write: false,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  // A require: the loader of ES modules would take longer to start than what it loads.
  supported: { 'dynamic-import': false },
  legalComments: 'none',
  loader: { '.hbs': 'text', '.bash': 'text', '.zsh': 'text', '.fish': 'text', '.ps1': 'text' },
};

/**
 * Modules that hold state (a cache, a counter) or export a class, whose `instanceof` has to mean the same everywhere.
 * What is declared read-only holds none.
 */
const HOLDS_STATE =
  /^(?:export )?let |^export (?:abstract )?class |^(?:export )?const \w+\b(?!: Readonly)[^=]*= new \w+(?:<.*>)?\(\);/m;

/**
 * The files of the command line, by what esbuild gives for each: `outputFiles`, and `metafile`, which has the modules
 * of each file.
 *
 * A module that holds state is in one file alone: in the first if that has it, else in a file of its own.
 */
export async function bundleCommandLine() {
  const homes = new Map(IN_FIRST.map((module) => [module, FIRST]));
  for (;;) {
    const built = await bundle(homes);
    const several = [...filesOfModules(built)].filter(
      ([module, files]) => files.length > 1 && holdsState(module),
    );
    if (several.length === 0) return built;
    for (const [module, files] of several) homes.set(module, files.includes(fileOf(FIRST)) ? FIRST : module);
  }
}

/** @param {Map<string, string>} homes from a module to the one in whose file it is */
async function bundle(homes) {
  const found = new Set(homes.values());
  const built = [
    await build({
      ...options,
      entryPoints: { [nameOf(FIRST)]: FIRST },
      plugins: [loadedAtNeed(found), exportsMore(homes)],
    }),
  ];
  const done = new Set([FIRST]);
  for (;;) {
    const wanted = [...found].filter((module) => !done.has(module)).sort();
    if (wanted.length === 0) return built;
    for (const module of wanted) done.add(module);
    built.push(
      await build({
        ...options,
        entryPoints: Object.fromEntries(wanted.map((module) => [nameOf(module), module])),
        plugins: [loadedAtNeed(found), livesElsewhere(homes), madeByTheBuild, usedFormatsOnly],
      }),
    );
  }
}

/** `src/cli/commands/init.ts` is built as `cli-commands-init.cjs`, and the first file as `appcfg.cjs`. */
function nameOf(module) {
  return module === FIRST
    ? 'appcfg'
    : module
        .replace(/^src\//, '')
        .replace(/\.ts$/, '')
        .replaceAll('/', '-');
}

function fileOf(module) {
  return `dist/${nameOf(module)}.cjs`;
}

function external(module) {
  return { path: `./${nameOf(module)}.cjs`, external: true };
}

/** @param {Set<string>} found is given each module that an `import()` names */
function loadedAtNeed(found) {
  return {
    name: 'loaded-at-need',
    setup({ onResolve }) {
      onResolve({ filter: /\.ts$/ }, ({ kind, path, resolveDir }) => {
        if (kind !== 'dynamic-import') return undefined;
        const module = relative(root, join(resolveDir, path));
        found.add(module);
        return external(module);
      });
    },
  };
}

function livesElsewhere(homes) {
  return {
    name: 'lives-elsewhere',
    setup({ onResolve }) {
      onResolve({ filter: /\.ts$/ }, ({ kind, path, resolveDir }) => {
        const home = homes.get(relative(root, join(resolveDir, path)));
        return home === undefined || kind === 'entry-point' ? undefined : external(home);
      });
    },
  };
}

/** The licences of what is in these files, which are known when they are. */
const madeByTheBuild = {
  name: 'made-by-the-build',
  setup({ onResolve }) {
    onResolve({ filter: /^appcfg:third-party-notices$/ }, () => ({
      path: './third-party-notices.cjs',
      external: true,
    }));
  },
};

/** The first file exports what the others take from it. */
function exportsMore(homes) {
  const entry = join(root, FIRST);
  const more = [...homes]
    .filter(([, home]) => home === FIRST)
    .map(([module]) => `export * from './${relative(dirname(entry), join(root, module))}';\n`);
  return {
    name: 'exports-more',
    setup({ onLoad }) {
      onLoad({ filter: /appcfg\.ts$/ }, ({ path }) =>
        path === entry ? { contents: readFileSync(entry, 'utf8') + more.join(''), loader: 'ts' } : undefined,
      );
    },
  };
}

/** From a module of ours to the built files that have it. */
export function filesOfModules(built) {
  const files = new Map();
  for (const [file, { inputs }] of built.flatMap(({ metafile }) => Object.entries(metafile.outputs))) {
    for (const [module, { bytesInOutput }] of Object.entries(inputs)) {
      if (bytesInOutput === 0 || !module.startsWith('src/')) continue;
      files.set(module, [...(files.get(module) ?? []), file]);
    }
  }
  return files;
}

function holdsState(module) {
  return HOLDS_STATE.test(readFileSync(join(root, module), 'utf8'));
}
