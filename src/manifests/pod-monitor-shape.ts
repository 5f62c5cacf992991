export { hasShape } from '../generated/pod-monitor-shape.js';
