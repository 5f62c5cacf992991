import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { createFile, inTheWay } from '../../files/create-file.ts';
import { runnable } from '../arguments/command.ts';
import { type InitArguments, initCommand } from '../arguments/table/init.ts';
import { EXIT, exitCode } from '../terminal/exit-code.ts';
import { printAnswer } from '../terminal/print-answer.ts';
import { printDiagnostics } from '../terminal/print-diagnostics.ts';
import { askFor } from './ask.ts';
import { type Answers, firstApplication, mistakeIn, ORDINARY } from './first-application.ts';

const IN_PACKAGE = 'node_modules/@appcfg/cli/dist/schemas/app-configuration.schema.json';
const BESIDE = 'app-configuration.schema.json';

/** Writes a first application: asks on a terminal for what no option names, and never writes over a file. */
async function writeApplication(args: InitArguments): Promise<number> {
  const file = args.file ?? 'app.yaml';
  if (existsSync(file)) return fail(inTheWay(file));
  const mistakes = await mistakesOf(args);
  if (mistakes.length > 0) return fail(...mistakes);
  const mayAsk = args.yes !== true && process.stdin.isTTY === true && process.stderr.isTTY === true;
  const given = givenBy(args);
  const answers = mayAsk ? await askFor(given, folderName(file)) : completed(given, file);
  if (answers === undefined) {
    // Who closed the terminal knows why nothing is written.
    return mayAsk ? EXIT.input : fail(missing(args.yes === true));
  }
  const schema = args.schema ?? schemaFor(file);
  const failed = createFile(file, Buffer.from(firstApplication(answers, file, schema)));
  if (failed !== undefined) return fail(failed);
  return printAnswer(`${file} is written. Next:\n\n${nextSteps(file, schema, answers)}`);
}

export const init = runnable(initCommand, writeApplication);

/** Commands that can be typed as they are, each with what it is for. */
function nextSteps(file: string, schema: string, { release }: Answers): string {
  const steps = [
    [`appcfg render ${file}`, 'the manifests'],
    [`appcfg targets ${file}${release === '' ? '' : ` --release ${release}`}`, 'what Prometheus will scrape'],
    ...(schema === BESIDE ? [[`appcfg schema > ${join(dirname(file), BESIDE)}`, 'for your editor']] : []),
  ];
  return steps.map(([command, what]) => `${command}\n    # ${what}\n`).join('');
}

function givenBy({ name, image, port, operator, annotations, release }: InitArguments): Partial<Answers> {
  const implied = release !== undefined ? true : annotations === true ? false : undefined;
  const isOperator = operator ?? implied;
  return {
    ...(name === undefined ? {} : { name }),
    ...(image === undefined ? {} : { image }),
    ...(port === undefined ? {} : { port }),
    ...(isOperator === undefined ? {} : { operator: isOperator }),
    ...(release === undefined ? {} : { release }),
  };
}

/** Without questions: what is not named is ordinary, but for the image. */
function completed(given: Partial<Answers>, file: string): Answers | undefined {
  if (given.image === undefined) return undefined;
  return { ...ORDINARY, name: folderName(file), ...given, image: given.image };
}

async function mistakesOf(args: InitArguments): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const key of ['name', 'image', 'port', 'release'] as const) {
    const value = args[key];
    const mistake = value === undefined ? undefined : await mistakeIn(key, value);
    if (mistake === undefined) continue;
    const { message, hint, notes } = mistake;
    found.push({
      code: 'bad-option',
      severity: 'error',
      message: `--${key}${message.startsWith('"') ? '' : ':'} ${message}`,
      ...(notes === undefined ? {} : { notes }),
      ...(hint === undefined ? {} : { hint }),
    });
  }
  return found;
}

/** The folder that the file will lie in, as a name of Kubernetes. */
function folderName(file: string): string {
  const name = basename(dirname(resolve(file)))
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^[^a-z]+|-+$/g, '');
  return name === '' ? ORDINARY.name : name;
}

/** The schema in the package, if it is installed above the file, by a path that holds in every checkout. */
function schemaFor(file: string): string {
  const from = dirname(resolve(file));
  for (let folder = from; ; folder = dirname(folder)) {
    const path = join(folder, IN_PACKAGE);
    if (existsSync(path)) return relative(from, path).split(sep).join('/');
    if (dirname(folder) === folder) return BESIDE;
  }
}

function missing(isSilent: boolean): Diagnostic {
  const why = isSilent ? 'init --yes asks nothing' : 'init cannot ask without a terminal';
  return {
    code: 'bad-option',
    severity: 'error',
    message: `${why}, and there is no --image`,
    hint: 'add the image of the application, such as --image nginx:1.27',
  };
}

function fail(...diagnostics: readonly Diagnostic[]): number {
  printDiagnostics(diagnostics);
  return exitCode(diagnostics, EXIT.input);
}
