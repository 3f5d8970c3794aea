import { readFile } from 'node:fs/promises';
import { CopydeskError } from '../errors.ts';
import type { Assets } from './page.ts';

/** Where `npm run build` puts the bundle of the page's code and style. */
export const BUILT = { script: 'client.bundle.js', style: 'client.bundle.css' } as const;

/** The page's code and style: those that were built, or, in a checkout, bundled now from src/report/client. */
export async function loadAssets(): Promise<Assets> {
  const built = (file: string) => readFile(new URL(file, import.meta.url), 'utf8').catch(() => null);
  const [script, style] = await Promise.all([built(BUILT.script), built(BUILT.style)]);
  if (script !== null && style !== null) return { script, style };
  try {
    const { bundleClient } = await import('./bundle.ts');
    return await bundleClient();
  } catch (error) {
    throw new CopydeskError(
      'internal',
      `the report's own code can't be found: ${(error as Error).message}`,
      {},
      null,
      { cause: error },
    );
  }
}
