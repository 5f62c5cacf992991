/** What writing a folder needs, in one file of its own. */
export { outputFileName } from './file-name.ts';
export { writeOutputFolder } from './write.ts';
