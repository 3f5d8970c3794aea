import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Assets } from './page.ts';

/**
 * Bundles the page's code and style from their sources. Only a checkout can: the package holds the bundle, and esbuild is
 * a tool of its making. The same sources give the same bytes.
 */
export async function bundleClient(): Promise<Assets> {
  const bundle = async (file: string): Promise<string> => {
    const result = await build({
      entryPoints: [fileURLToPath(new URL(`./client/${file}`, import.meta.url))],
      bundle: true,
      write: false,
      minify: true,
      format: 'iife',
      target: ['chrome110', 'firefox115', 'safari16.4'],
      charset: 'ascii',
      legalComments: 'none',
      logLevel: 'silent',
    });
    return result.outputFiles[0]!.text.trim();
  };
  const [script, style] = await Promise.all([bundle('main.ts'), bundle('styles/main.css')]);
  // What would end the element that it stands in; ours never holds it, a string of a later day might.
  if (/<\/(script|style)/i.test(script + style) || script.includes('<!--')) {
    throw new Error('the bundle holds the end of its own element');
  }
  return { script, style };
}
