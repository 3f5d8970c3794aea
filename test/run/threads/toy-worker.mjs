import { register } from 'tsx/esm/api';

register();

export default (await import('./toy-worker.ts')).default;
