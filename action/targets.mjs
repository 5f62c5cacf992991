/**
 * The part of the action that is about what Prometheus scrapes: annotates what is wrong, and comments what the pull
 * request changes. Its inputs are in the environment.
 *
 *     node action/targets.mjs npx --yes @appcfg/cli@0.1.0
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { markerOf, writeComment } from './comment.mjs';

const {
  TARGETS_OF = '',
  RELEASE = '',
  FAIL_ON = '',
  AGAINST_BASE = 'false',
  DIRECTORY = '.',
  TOKEN = '',
  GITHUB_API_URL: api = 'https://api.github.com',
  GITHUB_EVENT_PATH: eventPath = '',
  GITHUB_REPOSITORY: repository = '',
  GITHUB_STEP_SUMMARY: summary = '',
  RUNNER_TEMP: scratch = tmpdir(),
} = process.env;
const [appcfg = 'appcfg', ...before] = process.argv.slice(2);
const lines = TARGETS_OF.split('\n').filter((line) => line.trim() !== '');
/** What is no path is a command that prints manifests. */
const isPaths = lines.every((line) => existsSync(line));
const options = RELEASE === '' ? [] : ['--release', RELEASE];

function run(program, args, more = {}) {
  const ended = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['pipe', 'pipe', 'inherit'],
    ...more,
  });
  if (ended.error !== undefined) throw ended.error;
  return ended;
}

/** What the command prints in a folder. */
function manifestsOf(folder) {
  const { status, stdout } = run('bash', ['-eo', 'pipefail', '-c', TARGETS_OF], { cwd: folder });
  if (status !== 0) throw new Error(`targets-of ends with ${status} in ${folder}: ${TARGETS_OF}`);
  return stdout;
}

/** Annotations at the lines; gives the exit code. */
function annotate(head) {
  const inputs = isPaths ? ['--', ...lines] : ['--', '-'];
  const { status, stdout } = run(
    appcfg,
    [...before, 'targets', '--format', 'github', ...options, ...inputs],
    {
      ...(isPaths ? {} : { input: head }),
    },
  );
  process.stdout.write(stdout);
  return status;
}

/** The Markdown of what changes from the base, and whether that is to fail. */
function difference(base, head) {
  const failing = FAIL_ON.split(/[\s,]+/u).filter((word) => word !== '');
  const shared = [...options, ...failing.flatMap((what) => ['--fail-on', what])];
  const diff = (...args) =>
    run(appcfg, [...before, 'targets', 'diff', '--format', 'markdown', ...shared, ...args]);
  git('fetch', '--quiet', '--no-tags', '--depth', '1', 'origin', base);
  if (isPaths) return diff('--git', base, '--', ...lines);
  const folder = mkdtempSync(join(scratch, 'appcfg-base-'));
  try {
    git('worktree', 'add', '--quiet', '--detach', '--force', join(folder, 'tree'), base);
    const prefix = run('git', ['rev-parse', '--show-prefix']).stdout.trim();
    writeFileSync(join(folder, 'base.yaml'), manifestsOf(join(folder, 'tree', prefix)));
    writeFileSync(join(folder, 'head.yaml'), head);
    return diff('--', join(folder, 'base.yaml'), join(folder, 'head.yaml'));
  } finally {
    run('git', ['worktree', 'remove', '--force', join(folder, 'tree')]);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A commit that is there already needs no remote. */
function git(...args) {
  const isThere =
    args[0] === 'fetch' && run('git', ['cat-file', '-e', `${args.at(-1)}^{commit}`], { stdio: 'ignore' });
  if (isThere && isThere.status === 0) return;
  const { status } = run('git', args);
  if (status !== 0) throw new Error(`git ${args.join(' ')} ends with ${status}`);
}

async function main() {
  const head = isPaths ? '' : manifestsOf('.');
  let code = annotate(head);
  const { pull_request: pull } = eventPath === '' ? {} : JSON.parse(readFileSync(eventPath, 'utf8'));
  if (AGAINST_BASE !== 'true' || pull === undefined) return code;
  const { status, stdout: text } = difference(pull.base.sha, head);
  if (text === '') return Math.max(code, status);
  code = Math.max(code, status);
  if (summary !== '') appendFileSync(summary, `${text}\n`);
  // What follows a semicolon are messages.
  const isNews = !/^\*\*(?:Nothing changes|There is no target)[^;]*\n/u.test(text);
  try {
    const where = { api, token: TOKEN, repository, number: pull.number };
    console.log(await writeComment(where, markerOf(DIRECTORY, TARGETS_OF, RELEASE), text, { isNews }));
  } catch (error) {
    // The token of a pull request from a fork may not comment; the summary of the job has the text.
    const said = error.message.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
    console.log(`::warning title=appcfg::the comment could not be written: ${said}`);
  }
  return code;
}

process.exitCode = await main();
