import { describe } from 'vitest';
import { spanOf, type Tokens } from '../../src/quotes/reading.ts';
import { checkReadings } from '../helpers/readings.ts';
import { extract, findIn } from './markup.ts';

describe.each(['sentences', 'texts'])('the quotes of %s', (name) => {
  checkReadings(new URL(`./${name}.txt`, import.meta.url), (text) => {
    const { quotes } = extract(text);
    const words = ({ start, end }: { start: number; end: number }): string =>
      text.slice(start, end).replaceAll('\n', ' ');
    const { reading, found } = findIn(text);
    const said = (tokens: Tokens): string => words(spanOf(reading, tokens));
    // What the patterns propose: the models have the last word, and would hide what goes wrong here.
    const proposed = found.map(({ content, attribution: { rule, cue, source, reporter } }) => {
      const parts = [
        `pattern ${rule}: ${content.map(words).join(' … ')}`,
        `cue ${cue.map(said).join(' … ')}`,
        ...(source === null ? [] : [`speaker ${said(source)}`]),
        ...(reporter === null ? [] : [`reporter ${said(reporter)}`]),
      ];
      return parts.join(' | ');
    });
    const told = quotes.map(({ kind, rule, content, cue, sources, parent }) => {
      const inside = parent === null ? '' : ` in ${parent + 1}`;
      const parts = [
        `${kind}${inside}, ${rule}: ${content.map(words).join(' … ')}`,
        ...(cue.length === 0 ? [] : [`cue ${cue.map(words).join(' … ')}`]),
        ...sources.map((source) => `${source.role} ${words(source)}`),
      ];
      return parts.join(' | ');
    });
    return [...told, ...proposed];
  });
});
