/** What a thread of a training runs: Node gives it no loader of TypeScript, so it takes one before it loads the tasks. */
import { register } from 'tsx/esm/api';

register();

export default (await import('./quote-tasks.ts')).default;
