import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { printable, printableJson } from '../diagnostics/printable.ts';
import type { LogLevel } from './settings.ts';

const order = ['off', 'error', 'warn', 'info', 'debug'] as const satisfies readonly LogLevel[];

type Fields = Readonly<Record<string, string | number>>;

export interface Log {
  error(message: string, fields?: Fields): void;
  warn(message: string, fields?: Fields): void;
  info(message: string, fields?: Fields): void;
  debug(message: string, fields?: Fields): void;
}

/** One line each: `2026-11-21T14:00:00.000Z info message key=value`, or the same as a JSON object. */
export function createLog(
  { logFormat, logLevel }: { readonly logFormat: 'text' | 'json'; readonly logLevel: LogLevel },
  write: (line: string) => void,
  now: () => Date,
): Log {
  const writer =
    (level: LogLevel) =>
    (message: string, fields: Fields = {}) => {
      if (order.indexOf(level) > order.indexOf(logLevel)) return;
      const time = now().toISOString();
      if (logFormat === 'json')
        return write(`${printableJson(JSON.stringify({ time, level, message, ...fields }))}\n`);
      const pairs = Object.entries(fields).map(([name, value]) => ` ${name}=${bare(String(value))}`);
      write(`${printable(`${time} ${level} ${oneLine(message)}${pairs.join('')}`)}\n`);
    };
  return { error: writer('error'), warn: writer('warn'), info: writer('info'), debug: writer('debug') };
}

/** Notes and hint belong to the message: a log line has nothing below it. */
export function sentence({ message, notes = [], hint }: Diagnostic): string {
  return [message, ...notes, ...(hint === undefined ? [] : [hint])].join('; ');
}

function bare(text: string): string {
  return /^[\w./:-]+$/.test(text) ? text : JSON.stringify(text);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
