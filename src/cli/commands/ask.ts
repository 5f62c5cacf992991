import { createInterface, type Interface } from 'node:readline';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { writeStderr } from '../terminal/write-stderr.ts';
import { type Answers, mistakeIn, ORDINARY } from './first-application.ts';

/** A terminal that is asked in lines; what is typed ahead waits for its question. */
interface Terminal {
  readonly screen: Interface;
  readonly lines: AsyncIterator<string>;
}

class Closed extends Error {}

/**
 * Asks on standard error for what is not given; an empty line takes what is in brackets, and what the compiler
 * would refuse is asked for again. Undefined if the terminal was closed instead.
 */
export async function askFor(given: Partial<Answers>, name: string): Promise<Answers | undefined> {
  const screen = createInterface({ input: process.stdin, output: process.stderr, terminal: true });
  const terminal = { screen, lines: screen[Symbol.asyncIterator]() };
  // Without a listener of its own the interface would only pause.
  screen.once('SIGINT', () => screen.close());
  try {
    const answers = {
      name: given.name ?? (await ask(terminal, 'Name of the application', 'name', name)),
      image: given.image ?? (await ask(terminal, 'Image', 'image', undefined)),
      port: given.port ?? (await ask(terminal, 'Port of its metrics', 'port', ORDINARY.port)),
      operator: given.operator ?? (await askWhether(terminal)),
    };
    const release = given.release ?? (answers.operator ? await askForRelease(terminal) : '');
    return { ...answers, release };
  } catch (error) {
    if (!(error instanceof Closed)) throw error;
    writeStderr('\n');
    return undefined;
  } finally {
    screen.close();
  }
}

async function ask(
  terminal: Terminal,
  question: string,
  key: 'name' | 'image' | 'port',
  otherwise: string | undefined,
): Promise<string> {
  for (;;) {
    const typed = await answerTo(
      terminal,
      `${question}${otherwise === undefined ? '' : ` [${otherwise}]`}: `,
    );
    const answer = typed === '' && otherwise !== undefined ? otherwise : typed;
    if (answer === '') continue;
    const mistake = await mistakeIn(key, answer);
    if (mistake === undefined) return answer;
    writeMistake(mistake);
  }
}

async function askWhether(terminal: Terminal): Promise<boolean> {
  for (;;) {
    const typed = await answerTo(
      terminal,
      'Scraped by annotations, or by the Prometheus operator? [annotations]: ',
    );
    if (typed === '') return false;
    const meant = ['operator', 'annotations'].find((one) => one.startsWith(typed.toLowerCase()));
    if (meant !== undefined) return meant === 'operator';
    writeStderr('  write annotations or operator\n');
  }
}

/** Most clusters with the operator have it from kube-prometheus-stack, which ignores a monitor without its label. */
async function askForRelease(terminal: Terminal): Promise<string> {
  for (;;) {
    const answer = await answerTo(
      terminal,
      'Helm release of kube-prometheus-stack, if your Prometheus selects monitors by it [none]: ',
    );
    const mistake = answer === '' ? undefined : await mistakeIn('release', answer);
    if (mistake === undefined) return answer;
    writeMistake(mistake);
  }
}

function writeMistake({ message, hint }: Diagnostic): void {
  writeStderr(`  ${message}${hint === undefined ? '' : `; ${hint}`}\n`);
}

async function answerTo({ screen, lines }: Terminal, question: string): Promise<string> {
  screen.setPrompt(question);
  screen.prompt();
  const { value, done } = await lines.next();
  if (done === true) throw new Closed();
  return String(value).trim();
}
