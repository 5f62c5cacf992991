// Generated from src/diagnostics/codes.ts by build/generate.mjs.
import type { DiagnosticCode } from '../diagnostics/codes.ts';

/** What an error makes a command exit with, if that is not the command's usual exit code. */
export const exitCodes: Readonly<Partial<Record<DiagnosticCode, number>>> = {
  "no-such-path": 3,
  "unreadable-path": 3,
  "unreadable-revision": 3,
  "prometheus-unreachable": 3,
  "prometheus-answer": 3,
  "write-failed": 3,
  "mads-unreachable": 3,
  "mads-tls": 3,
  "mads-answer": 3,
  "mads-undecodable": 4,
  "mads-too-large": 4,
  "mads-label-style": 2,
  "snapshot-guard": 4,
  "output-locked": 3,
  "deadline": 3,
  "folder-in-use": 3,
  "file-in-the-way": 3,
  "edited-by-hand": 3,
  "damaged-record": 3,
  "bad-option": 2,
  "bad-setting": 2,
  "no-such-stack": 3,
};
