import type { NameType } from '../../document.ts';

/** The types that a place's name may have. */
export const PLACE_TYPES: ReadonlySet<NameType> = new Set(['GPE', 'LOC', 'FAC']);
