/** What an output folder can be exported as, each for the tools that read it. */
export const EXPORTS = ['brat', 'conll', 'spacy', 'label-studio', 'web-annotation', 'timeml'] as const;
export type ExportName = (typeof EXPORTS)[number];
