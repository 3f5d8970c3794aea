import type { ListName } from '../gazetteer/index.ts';

/** The lists of bodies of people: what is on one is no building, work or place of that name. */
export const BODIES: readonly ListName[] = ['organization', 'company', 'media', 'party', 'team'];
