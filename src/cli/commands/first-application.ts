import template from '../../../templates/app.yaml.hbs' with { type: 'text' };
import { compileDocument, dialectOf } from '../../compiler/compile-document.ts';
import { append } from '../../diagnostics/append.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { emitText } from '../../document/emit-scalar.ts';
import { readDocuments } from '../../document/read.ts';
import { fillTemplate } from '../../templates/fill-template.ts';

/** What `init` asks for. */
export interface Answers {
  readonly name: string;
  readonly image: string;
  /** As it was typed. */
  readonly port: string;
  readonly operator: boolean;
  /** The value of the label `release`, by which a Prometheus selects its monitors; '' for none. */
  readonly release: string;
}

/** What holds if there was no question; there is no image that fits everybody. */
export const ORDINARY: Answers = {
  name: 'app',
  image: 'nginx:1.27',
  port: '8080',
  operator: false,
  release: '',
};

/** The commented application, as it is written. */
export function firstApplication(answers: Answers, file: string, schema: string): string {
  return fillTemplate(
    { name: 'app.yaml.hbs', text: template },
    {
      name: emitText(answers.name),
      image: emitText(answers.image),
      port: /^\d+$/.test(answers.port) ? answers.port : emitText(answers.port),
      operator: answers.operator,
      release: answers.release === '' ? '' : emitText(answers.release),
      file: /^[\w./-]+$/.test(file) ? file : 'FILE',
      schema: schema.replaceAll(/\s/g, (space) => encodeURIComponent(space)),
    },
  );
}

/** What is wrong with one answer, the others being ordinary: what the compiler reports about the application. */
export async function mistakeIn<Key extends keyof Answers>(
  key: Key,
  value: Answers[Key],
): Promise<Diagnostic | undefined> {
  if (key === 'port' && !/^\d+$/.test(String(value))) return notAPort(String(value));
  const text = firstApplication({ ...ORDINARY, operator: key === 'release', [key]: value }, 'app.yaml', '-');
  const diagnostics: Diagnostic[] = [];
  for (const document of readDocuments({ name: 'app.yaml', text })) {
    append(diagnostics, document.diagnostics);
    const dialect = document.value === undefined ? undefined : dialectOf(document.value);
    if (document.value === undefined || dialect === undefined) continue;
    const compiled = await compileDocument(document.value, dialect, {});
    append(diagnostics, compiled.diagnostics);
  }
  const first = diagnostics.find(({ severity }) => severity === 'error');
  // The field is the one that was asked for.
  return first === undefined ? undefined : { ...first, message: first.message.replace(/^[\w.-]+ (?=")/, '') };
}

function notAPort(value: string): Diagnostic {
  const message = `${JSON.stringify(value)} is not a number from 1 to 65535`;
  return { code: 'bad-port', severity: 'error', message };
}
