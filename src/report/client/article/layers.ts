import { h } from '../dom.ts';
import { typeColor } from '../format.ts';
import type { Meaning } from '../marks.ts';

/** What can be switched off, each by a class of the frame. */
const LAYERS: readonly (readonly [layer: string, words: string])[] = [
  ['person', 'People'],
  ['org', 'Organizations'],
  ['place', 'Places'],
  ['other', 'Other names'],
  ['reference', 'References'],
  ['date', 'Dates'],
  ['speech', 'Quotes'],
];

/** Switches for what is marked, which explain the marks too. */
export interface Layers {
  readonly element: HTMLElement;
  readonly shows: (meaning: Meaning) => boolean;
}

/** References are off at first: they are many. */
export function createLayers(frame: HTMLElement, changed: () => void): Layers {
  const off = new Set(['reference']);
  frame.classList.add('hide-reference');
  const switches = LAYERS.map(([layer, words]) => {
    const box = h('input', { type: 'checkbox', checked: !off.has(layer) });
    box.addEventListener('change', () => {
      if (box.checked) off.delete(layer);
      else off.add(layer);
      frame.classList.toggle(`hide-${layer}`, !box.checked);
      changed();
    });
    return h('label', {}, box, h('span', { class: `swatch ${layer}` }, words));
  });
  const key = (kind: string): HTMLElement => h('span', { class: `mark ${kind} below-0` }, kind);
  const hint = 'Point at a mark, or tab into the text and use the arrow keys; Enter opens who or what it is.';
  const element = h(
    'fieldset',
    { class: 'layers' },
    h('legend', { class: 'visually-hidden' }, 'What is marked'),
    ...switches,
    h(
      'p',
      { class: 'hint' },
      'Around a quote: ',
      key('speaker'),
      ', ',
      key('reporter'),
      ', ',
      key('cue'),
      `. ${hint}`,
    ),
  );
  return { element, shows: (meaning) => !off.has(layerOf(meaning)) };
}

function layerOf(meaning: Meaning): string {
  if (meaning.kind === 'name') return typeColor(meaning.mention.type);
  if (meaning.kind === 'reference' || meaning.kind === 'date') return meaning.kind;
  return 'speech';
}
