import { workerData } from 'node:worker_threads';
import { readHtml } from '../read/html.ts';
import { readMarkdown } from '../read/markdown.ts';
import { serve } from './serve.ts';
import { createWork, type WorkSettings } from './work.ts';

/**
 * What a worker thread runs: the stages are loaded once, then it answers what `Crew` asks. All of its modules are there from
 * the start: run from a checkout, a thread can't import TypeScript later on.
 */
const parsers = { html: async () => readHtml, markdown: async () => readMarkdown };
export default serve(createWork(workerData as WorkSettings, undefined, parsers));
