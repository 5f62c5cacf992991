/**
 * # What appcfg takes
 *
 *     npm run build && npm run bench        all of it, some three minutes; makes the executable first
 *     npm run bench -- folder               one part: start, many, folder, large, bomb
 *
 * Each line is a figure, its target, and whether it is reached; nothing fails if it is not. Everything that is
 * compared runs in turns within the same minutes, with NODE_EXTRA_CA_CERTS unset, so that a busy machine slows both
 * sides alike; a rate, which has nothing beside it, is the best of a few runs. Start-up is user and system time,
 * since a wall clock of 30 ms says more about the machine; everything else is the wall clock from the start of the
 * process to its end. Needs bash and, for its files, a tmpfs at /dev/shm (or TMPDIR).
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applicationStream, applicationText, objectsEach } from './applications.mjs';
import { appcfg, bestOf, executable, run, startUpTimes } from './measure.mjs';

const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'appcfg-bench-'));
const many = 10_000;

function say(what, figure, target, isReached) {
  console.log(
    `${what.padEnd(58)} ${figure.padStart(16)}   ${target.padEnd(16)} ${isReached ? 'reached' : 'MISSED'}`,
  );
}

/** What a platform team has for a cluster: monitor labels, an interval, another one for some. */
function workspaceFile() {
  const file = join(folder, 'workspace.yaml');
  writeFileSync(
    file,
    `modules:
  monitoring:
    default: {interval: 30s, timeout: 10s, monitorLabels: {release: kube-prometheus-stack}}
    fast: {interval: 10s, timeout: 5s, projectSelector: [checkout, cart]}
  service: {default: {labels: {tier: web}}}
`,
  );
  return file;
}

/** One application against Node itself. */
function start() {
  const example = fileURLToPath(new URL('../examples/sample-app/app.yaml', import.meta.url));
  const annotated = join(folder, 'annotated.yaml');
  writeFileSync(
    annotated,
    readFileSync(example, 'utf8')
      .replace('operatorMode: true', 'operatorMode: false')
      .replace(/^ {2}(interval|timeout).*\n/gm, ''),
  );
  const node = process.execPath;
  const [bare, ...times] = startUpTimes(21, [
    [node, '-e', '0'],
    [node, appcfg, 'render', example],
    [node, appcfg, 'render', annotated],
    [node, appcfg, 'validate', example],
    [node, appcfg, 'render', example, '--workspace', workspaceFile()],
    [executable, 'render', example],
    [executable, 'render', annotated],
  ]);
  [
    ['render, operator mode', 1.5],
    ['render, annotations', 1.5],
    ['validate, operator mode', 1.5],
    ['render, operator mode, with a workspace', 1.5],
    ['the executable, operator mode', 0.6],
    ['the executable, annotations', 0.6],
  ].forEach(([what, most], index) => {
    const ratio = times[index] / bare;
    say(
      `start-up: ${what}, against node -e 0 (${bare.toFixed(1)} ms)`,
      `${times[index].toFixed(1)} ms, ${ratio.toFixed(2)}×`,
      `at most ${most.toFixed(2)}×`,
      ratio <= most,
    );
  });
}

/** Ten thousand applications in one run, as one file and as a folder, to standard output. */
function manyApplications() {
  const stream = join(folder, 'many.yaml');
  const tenth = join(folder, 'tenth.yaml');
  const files = join(folder, 'apps');
  writeFileSync(stream, applicationStream(many));
  writeFileSync(tenth, applicationStream(many / 10));
  mkdirSync(files);
  for (let index = 0; index < many; index++)
    writeFileSync(join(files, `app-${index}.yaml`), applicationText(index));

  const best = bestOf(5, {
    stream: () => run([appcfg, 'render', stream]),
    files: () => run([appcfg, 'render', files]),
    validate: () => run([appcfg, 'validate', stream]),
    tenth: () => run([appcfg, 'render', tenth]),
    workspace: () => run([appcfg, 'render', stream, '--workspace', workspaceFile()]),
  });
  for (const [name, what] of [
    ['stream', 'one file'],
    ['files', `${many} files`],
    ['workspace', 'one file and a workspace'],
  ]) {
    const { seconds, peakMegabytes } = best[name];
    const rate = many / seconds;
    say(
      `${many} applications, ${what}, to standard output`,
      `${rate.toFixed(0)}/s`,
      'at least 7000/s',
      rate >= 7000,
    );
    say(`  peak memory`, `${peakMegabytes.toFixed(0)} MB`, 'at most 150 MB', peakMegabytes <= 150);
  }
  const insertion = best.stream.seconds / best.tenth.seconds;
  say(
    `${many} applications against ${many / 10}`,
    `${insertion.toFixed(1)}×`,
    'at most 11×',
    insertion <= 11,
  );
  const validating = best.validate.seconds / best.stream.seconds;
  say('validate against render', `${validating.toFixed(2)}×`, 'at most 1.00×', validating <= 1);
}

/** The same into a folder, against a loop that only writes; and once more, when nothing has changed. */
function toFolder() {
  const stream = join(folder, 'many.yaml');
  const out = join(folder, 'out');
  const bare = join(folder, 'bare');
  const list = join(folder, 'list.json');
  writeFileSync(stream, applicationStream(many));
  run([appcfg, 'render', stream, '-o', out]);
  writeFileSync(list, JSON.stringify(textsBelow(out)));
  const best = bestOf(3, {
    bare: () => {
      rmSync(bare, { recursive: true, force: true });
      return run([fileURLToPath(new URL('replace-files.mjs', import.meta.url)), list, bare]);
    },
    rendered: () => {
      rmSync(out, { recursive: true, force: true });
      return run([appcfg, 'render', stream, '-o', out]);
    },
    unchanged: () => run([appcfg, 'render', stream, '-o', out]),
  });
  for (const [name, what] of [
    ['rendered', 'all new'],
    ['unchanged', 'nothing changed'],
  ]) {
    const ratio = best[name].seconds / best.bare.seconds;
    const figure = `${best[name].seconds.toFixed(2)} s, ${ratio.toFixed(2)}×`;
    say(
      `a folder of ${many * objectsEach} files, ${what}, against a bare loop (${best.bare.seconds.toFixed(2)} s)`,
      figure,
      'at most 2.00×',
      ratio <= 2,
    );
  }
}

function textsBelow(root) {
  return readdirSync(root, { recursive: true })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => [path, readFileSync(join(root, path), 'utf8')]);
}

/** One file of 50 MB. */
function large() {
  const file = join(folder, 'large.yaml');
  const size = 50e6;
  const each = applicationStream(1000).length / 1000;
  writeFileSync(file, applicationStream(Math.ceil(size / each)));
  const { seconds, peakMegabytes } = run([appcfg, 'render', file]);
  const megabytes = statSync(file).size / 1e6;
  say(
    `a file of ${megabytes.toFixed(0)} MB, ${Math.ceil(size / each)} documents`,
    `${seconds.toFixed(1)} s`,
    'renders',
    true,
  );
  say('  peak memory', `${peakMegabytes.toFixed(0)} MB`, 'none', true);
}

/** Nine aliases in each of nine lists: 387 million nodes in 500 bytes. */
function bomb() {
  const file = join(folder, 'bomb.yaml');
  const names = [...'abcdefghi'];
  const levels = names.map((name, level) => {
    const items = level === 0 ? Array(9).fill('lol') : Array(9).fill(`*${names[level - 1]}`);
    return `${name}: &${name} [${items.join(', ')}]\n`;
  });
  writeFileSync(file, `name: bomb\nworkload: {}\n${levels.join('')}`);
  const { seconds, peakMegabytes } = run([appcfg, 'render', file], { exit: 2 });
  say('an alias bomb is refused', `${seconds.toFixed(2)} s`, 'within 1 s', seconds <= 1);
  say('  peak memory', `${peakMegabytes.toFixed(0)} MB`, 'at most 300 MB', peakMegabytes <= 300);
}

const parts = { start, many: manyApplications, folder: toFolder, large, bomb };
const wanted = process.argv.slice(2);
try {
  for (const [name, measure] of Object.entries(parts)) {
    if (wanted.length === 0 || wanted.includes(name)) measure();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
