/** Ids of the parts of an article, from their indices: they count from 1 in the order of the text. */
export const sentenceId = (index: number): string => `s${index + 1}`;
export const mentionId = (index: number): string => `m${index + 1}`;
export const entityIdInArticle = (index: number): string => `e${index + 1}`;
export const dateId = (index: number): string => `d${index + 1}`;
export const relationId = (index: number): string => `r${index + 1}`;
export const quoteId = (index: number): string => `q${index + 1}`;
