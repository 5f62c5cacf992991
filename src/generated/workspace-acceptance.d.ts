// Generated from schemas/ by build/generate.mjs.
export function MonitoringBlock(value: unknown): boolean;
