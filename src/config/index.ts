/** What users write to configure copydesk: copydesk.yaml, and files of rules of their own. */
export { jsonSchemas } from './json-schema.ts';
export { type OwnRules, readRules } from './rules.ts';
export { findConfig, readSettings, type Settings } from './settings.ts';
