/** What the name of a group of tests begins with that needs programs of the system; the reporter looks for it. */
export const GROUP_PREFIX = 'with tools: ';
