import { describe } from 'vitest';
import { checkReadings } from '../helpers/readings.ts';
import { featuresOf, grammarOf } from './parts.ts';

describe('the grammar of sentences', () => {
  checkReadings(new URL('./grammar.txt', import.meta.url), grammarOf);
});

describe('the features of sentences', () => {
  checkReadings(new URL('./features.txt', import.meta.url), featuresOf);
});
