// Generated from schemas/ by build/generate.mjs.
export function ManifestReference(value: unknown): boolean;
