import { describe } from 'vitest';
import { checkReadings } from '../helpers/readings.ts';
import { extract } from './markup.ts';

describe('the quotes of texts', () => {
  checkReadings(new URL('./texts.txt', import.meta.url), (text) => {
    const { quotes } = extract(text);
    const words = ({ start, end }: { start: number; end: number }): string =>
      text.slice(start, end).replaceAll('\n', ' ');
    return quotes.map(({ kind, rule, content, cue, sources, parent }) => {
      const inside = parent === null ? '' : ` in ${parent + 1}`;
      const parts = [
        `${kind}${inside}, ${rule}: ${content.map(words).join(' … ')}`,
        ...(cue.length === 0 ? [] : [`cue ${cue.map(words).join(' … ')}`]),
        ...sources.map((source) => `${source.role} ${words(source)}`),
      ];
      return parts.join(' | ');
    });
  });
});
