import { workerData } from 'node:worker_threads';
import { serve } from './serve.ts';
import { createWork, type WorkSettings } from './work.ts';

/** What a worker thread runs: the stages are loaded once, then it answers what `Crew` asks. */
export default serve(createWork(workerData as WorkSettings));
