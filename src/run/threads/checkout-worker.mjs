/**
 * What a worker thread runs in a checkout: Node gives it no loader of TypeScript, so it takes one before it loads the
 * worker itself. The package has no TypeScript and does without this.
 */
import { register } from 'tsx/esm/api';

register();

export default (await import('./worker.ts')).default;
