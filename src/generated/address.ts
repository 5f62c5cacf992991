// Generated from build/release/address.mjs by build/generate.mjs.
/** The page about every message, as soon as it is known where the project is. */
export const diagnosticsPage: string | undefined = undefined;
