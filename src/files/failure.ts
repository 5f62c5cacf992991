import type { DiagnosticCode } from '../diagnostics/codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** The operating system's error, in words, and what a person can do about it. */
interface Failure {
  readonly reason: string;
  readonly hint?: string;
}

const failures: Readonly<Record<string, Failure>> = {
  EACCES: { reason: 'permission denied', hint: 'check who owns it, and its permissions' },
  EPERM: { reason: 'the operation is not permitted', hint: 'check who owns it, and its attributes' },
  EROFS: {
    reason: 'the file system is read-only',
    hint: 'choose a path on a file system that can be written',
  },
  ENOENT: { reason: 'there is no such file or folder' },
  ENOTDIR: { reason: 'a part of the path is a file and not a folder' },
  EEXIST: { reason: 'there is a file of this name' },
  EISDIR: { reason: 'it is a folder', hint: 'name a file' },
  ELOOP: { reason: 'its symbolic links go in a circle, or are not to be followed here' },
  ENAMETOOLONG: { reason: 'the name is too long for this file system' },
  ENOSPC: { reason: 'the disk is full', hint: 'free some space and run it again' },
  EDQUOT: { reason: 'the disk quota is used up', hint: 'free some space and run it again' },
  EFBIG: { reason: 'the file is larger than is allowed here' },
  EIO: { reason: 'the device reported an error' },
  EMFILE: { reason: 'too many files are open', hint: 'raise the limit of open files (ulimit -n)' },
  ENFILE: { reason: 'too many files are open on this machine' },
  EBUSY: {
    reason: 'it is mounted by itself, so it cannot be replaced in one step',
    hint: 'mount the folder that it is in, not the file alone',
  },
  EXDEV: {
    reason: 'it is mounted by itself, so it cannot be replaced in one step',
    hint: 'mount the folder that it is in, not the file alone',
  },
  EBADF: { reason: 'it is closed' },
  ENUL: { reason: 'a path cannot have a NUL character in it' },
  EPIPE: { reason: 'its reader has gone' },
};

/** The system's name of an error, `ENOENT`. What is not an error of the system is a bug, and thrown on. */
export function systemCode(error: unknown): string {
  // Node checks it before the system is asked.
  if (error instanceof Error && 'code' in error && error.code === 'ERR_INVALID_ARG_VALUE') return 'ENUL';
  if (error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error) {
    return error.code;
  }
  throw error;
}

/** `cannot write out/a.yaml: the disk is full`, from an error that node:fs threw. */
export function failure(
  code: DiagnosticCode,
  action: string,
  error: unknown,
  details: Pick<Diagnostic, 'hint' | 'notes'> = {},
): Diagnostic {
  const name = systemCode(error);
  const { reason, hint } = failures[name] ?? { reason: name };
  return {
    code,
    severity: 'error',
    message: `${action}: ${reason}`,
    ...(hint === undefined ? undefined : { hint }),
    ...details,
  };
}
