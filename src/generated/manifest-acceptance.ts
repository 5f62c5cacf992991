// Generated from schemas/ by build/generate.mjs.
import { either, later, mapping, oneOf, text, type Judge } from '../schema/judges.ts';

export const ManifestReference: Judge = later(() => either(text("\\S"), mapping({ file: text("\\S"), kind: oneOf("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job", "CronJob", "Rollout", "CollaSet"), name: text() }, { required: ["kind", "name"] })));
