import { expect, it } from 'vitest';
import { CopydeskError, describeError } from '../src/errors.ts';

it('an error says where, what and what to do, and cuts what it quotes of an input', () => {
  const place = { file: 'a.csv', line: 3 };
  expect(describeError(new CopydeskError('bad-line', 'this is wrong', place, 'mend it'))).toBe(
    'a.csv:3: this is wrong (mend it)',
  );
  const long = describeError(new CopydeskError('bad-line', `there is no ${'x'.repeat(100_000)}`, place));
  expect(long.startsWith('a.csv:3: there is no xxx')).toBe(true);
  expect(long.endsWith('x…')).toBe(true);
  expect(long.length).toBeLessThan(520);
});
