// Generated from the validators of kubernetes-models by build/generate.mjs.
export function hasShape(value: unknown): boolean;
