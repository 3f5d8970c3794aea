/** What users write to configure copydesk: copydesk.yaml, and files of rules of their own. */
export { findConfig } from './find.ts';
export { jsonSchemas } from './json-schema.ts';
export { type OwnRules, readRules } from './rules.ts';
export { readSettings, type Settings } from './settings.ts';
