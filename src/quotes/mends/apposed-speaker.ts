import { withApposedName } from '../grammar/apposed-name.ts';
import { spanOf } from '../reading.ts';
import { type Mend, onePiece } from './mend.ts';

export const apposedSpeaker: Mend = {
  id: 'apposed-speaker',
  about:
    'A name behind who speaks is theirs: «According to the mayor of Lund, Ann Lee, the bridge was closed».',
  examples: [
    '<According to> {the mayor of Lund, Ann Lee}, [the bridge was closed].',
    "<According to> {Lund's mayor, Ann Lee}, [the bridge was closed on Monday].",
  ],
  counterExamples: ['<According to> {the mayor of Lund}, [Ann Lee was late].'],
  mend(reading, one) {
    const { source } = one;
    const said = onePiece(reading, one);
    if (source === null || said === null || said.from !== source.to + 1) return one;
    const whole = withApposedName(reading, source);
    if (whole.to === source.to || whole.to + 1 >= said.to) return one;
    return { ...one, source: whole, content: [spanOf(reading, { from: whole.to + 1, to: said.to })] };
  },
};
