export { hasShape } from '../generated/service-monitor-shape.js';
