import { workerData } from 'node:worker_threads';
import { fillShelf } from '../../learn/model/shelf.ts';
import { serve } from './serve.ts';
import type { WorkerData } from './threads.ts';
import { createWork } from './work.ts';

const { shelf, ...settings } = workerData as WorkerData;
fillShelf(shelf);

/** What a worker thread runs: the stages are loaded once, then it answers what `Crew` asks. */
export default serve(createWork(settings));
