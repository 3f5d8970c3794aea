import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeCase } from '../../fuzz/cases.ts';
import { alone, isPolluted, wrongOffset, wrongRefusal } from '../../fuzz/checks.ts';
import type { DocumentJson, FailureJson } from '../../src/write/index.ts';

const numbers = Array.from({ length: 60 }, (_, number) => number);

describe('hostile input', () => {
  it('is the same for the same seed and number, and other for another seed', () => {
    const made = (seed: number): string => {
      const hash = createHash('sha256');
      for (const number of numbers) {
        const one = makeCase(seed, number);
        hash.update(one.kind).update(one.at === 'file' ? one.file.bytes : one.at === 'line' ? one.bytes : '');
      }
      return hash.digest('hex');
    };
    const first = made(1);
    expect(made(1)).toBe(first);
    expect(made(2)).not.toBe(first);
  });

  it('never has a line feed in a line, which would make two of it', () => {
    const lines = Array.from({ length: 1_000 }, (_, number) => makeCase(3, number)).filter(
      (one) => one.at === 'line',
    );
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.filter(({ bytes }) => bytes.includes(0x0a))).toEqual([]);
  });
});

describe('the checks of hostile input', () => {
  const refused = (code: string, message: string): FailureJson => ({
    id: 'a',
    status: 'error',
    error: { code, message },
  });
  const found: DocumentJson = {
    id: 'a',
    status: 'ok',
    title: null,
    published: { value: null, basis: 'none' },
    sentences: [{ start: 0, end: 6 }],
    mentions: [
      {
        id: 'm1',
        start: 2,
        end: 5,
        text: 'Ann',
        type: 'PERSON',
        form: 'name',
        entity: 'e7',
        rule: 'x',
        score: 1,
      },
    ],
    entities: [],
    dates: [],
    quotes: [],
    relations: [],
  };

  it('take a defect of copydesk, or no message, for a wrong refusal', () => {
    expect(wrongRefusal(refused('bad-json', 'this line is not JSON'))).toBeNull();
    expect(wrongRefusal(refused('internal', 'x is undefined'))).toContain('x is undefined');
    expect(wrongRefusal(refused('bad-json', ' '))).toContain('no message');
  });

  it('see an offset that counts something else', () => {
    expect(wrongOffset(found, '😀 Ann.', 'codepoint')).toBeNull();
    expect(wrongOffset(found, '😀 Ann.', 'utf16')).toContain('2-5');
    expect(wrongOffset({ ...found, mentions: [] }, 'short', 'utf16')).toContain('0-6');
  });

  it('see what objects inherit all at once', () => {
    expect(isPolluted()).toBe(false);
    Object.defineProperty(Object.prototype, 'polluted', { value: true, configurable: true });
    const seen = isPolluted();
    Reflect.deleteProperty(Object.prototype, 'polluted');
    expect(seen).toBe(true);
  });

  it('look past the ids of entities, which the corpus decides, and at nothing else', () => {
    const line = (entity: string, text: string) => JSON.stringify({ mentions: [{ entity, text }] });
    expect(alone(line('e1', 'Ann'))).toBe(alone(line('Q1', 'Ann')));
    expect(alone(line('e1', 'Ann'))).not.toBe(alone(line('e1', 'Anna')));
  });
});
