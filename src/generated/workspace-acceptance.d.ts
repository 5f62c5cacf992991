// Generated from schemas/ by build/generate.mjs.
export function MonitoringBlock(value: unknown): boolean;
export function ServiceBlock(value: unknown): boolean;
export function OpsRuleBlock(value: unknown): boolean;
