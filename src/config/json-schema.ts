import { z } from 'zod';
import { RULES } from './rules.ts';
import { SETTINGS } from './settings.ts';

/** JSON Schemas of the files that users write, by the names of the files in schemas/: editors complete and check by them. */
export function jsonSchemas(): Readonly<Record<string, object>> {
  return {
    'copydesk.schema.json': titled('The configuration of copydesk: copydesk.yaml', SETTINGS),
    'rules.schema.json': titled("Rules of the user's own for copydesk: named dates and cue verbs", RULES),
  };
}

function titled(title: string, schema: z.ZodType): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return { $schema, title, ...rest };
}
