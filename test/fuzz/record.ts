import { formatRecord, parseRecord, recordedLayout } from '../../src/output/record.ts';
import { insist, judgeDiagnostics, judgeTwice } from './judge.ts';

/** What was read of a record is written so that it is read again, and names no file outside of the folder. */
export async function judgeRecord(input: Buffer): Promise<boolean> {
  const text = String(input);
  const read = parseRecord({ name: '.appcfg', text });
  judgeDiagnostics(read.diagnostics);
  judgeTwice(read, parseRecord({ name: '.appcfg', text }));
  const written = formatRecord(read.files, recordedLayout(text));
  const again = parseRecord({ name: '.appcfg', text: written });
  insist(again.diagnostics.length === 0, 'a record of ours is damaged');
  insist(formatRecord(again.files, recordedLayout(text)) === written, 'a record is written in another way');
  for (const { path } of read.files)
    insist(!path.startsWith('/') && !path.split('/').includes('..'), `${path} is outside of the folder`);
  return read.diagnostics.length === 0;
}
