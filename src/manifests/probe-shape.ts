export { hasShape } from '../generated/probe-shape.js';
