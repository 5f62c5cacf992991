/** What the name of a group of tests that call programs of the system begins with: if they are there, and if not. */
export const GROUP_PREFIX = 'with tools: ';
export const MISSING_PREFIX = 'with tools that are missing: ';
