/** The rule of names that nothing but the tagger's "none of these" speaks for: what the document tells elsewhere wins. */
export const UNTOLD = 'misc';
