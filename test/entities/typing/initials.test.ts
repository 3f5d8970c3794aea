import { describe, expect, it } from 'vitest';
import { createGazetteer } from '../../../src/entities/gazetteer/index.ts';
import { takeInitials } from '../../../src/entities/typing/boundaries/initials.ts';
import { taggedDocument, tokensOf } from '../document.ts';

const gazetteer = createGazetteer();

/** The words of a person's name in a text after its letters were taken. */
function taken(text: string, person: string): string {
  const document = taggedDocument(text);
  const name = { ...tokensOf(document, person), type: 'PER', score: 0.9 } as const;
  const { start, end } = takeInitials(document, gazetteer.match(document), name, 0);
  return document.tokens.text.slice(start, end).join(' ');
}

describe('letters before a person', () => {
  it.each([
    ['His lawyer, K Raghunandan Rao, left.', 'Raghunandan Rao', 'K Raghunandan Rao'],
    ['The court freed B Narsing Yadav.', 'Narsing Yadav', 'B Narsing Yadav'],
    ['K T Rama Rao spoke.', 'Rama Rao', 'K T Rama Rao'],
    ['Musician A R Rahman sang.', 'Rahman', 'A R Rahman'],
    ['The collector, Ch. Ravinder Naik, left.', 'Ravinder Naik', 'Ch. Ravinder Naik'],
  ])('belong to the name: %s', (text, person, whole) => {
    expect(taken(text, person)).toBe(whole);
  });

  it.each([
    ['In Group B Harry Kane scored.', 'Harry Kane'],
    ['The vitamin K John Smith sells is good.', 'John Smith'],
    ['A John Lewis store will close.', 'John Lewis'],
    ['On X John Swinney said so.', 'John Swinney'],
    ['Gizmo B Paul Smith sold was good.', 'Paul Smith'],
    ['The witness B John Reid said was there left.', 'John Reid'],
    ['They got a C David Miller said.', 'David Miller'],
  ])('stay apart where they are of something else: %s', (text, person) => {
    expect(taken(text, person)).toBe(person);
  });
});
