import { writeFileSync } from 'node:fs';
import { documents, programsOf, ROOT, readDocument } from './blocks.ts';
import { withFigures } from './figures.ts';
import { openWorkshop, tools } from './workshop.ts';

/**
 * Writes anew what the examples of the documents print, and the figures that they cite, after models or rules have
 * changed: `npm run docs:examples`. What can't be run here, for want of pandas or R, stays as it is and is named.
 */
const workshop = await openWorkshop();
const { pandas, r } = tools();
try {
  for (const file of documents()) {
    const lines = withFigures(readDocument(file)).split('\n');
    const programs = programsOf(file, lines.join('\n'));
    // From the last to the first, so that the lines before stay where they are.
    const changes: { line: number; end: number; text: string }[] = [];
    for (const program of programs) {
      if ((program.language === 'python' && !pandas) || (program.language === 'r' && !r)) {
        console.log(`${file}: ${program.language} can't be run here`);
        continue;
      }
      const printed = await workshop.run(program);
      for (const [index, { shown }] of program.steps.entries()) {
        if (shown !== null) changes.push({ line: shown.line, end: shown.end, text: printed[index]! });
      }
    }
    for (const { line, end, text } of changes.sort((a, b) => b.line - a.line)) {
      lines.splice(line, end - line - 1, ...text.split('\n'));
    }
    writeFileSync(`${ROOT}${file}`, lines.join('\n'));
  }
} finally {
  workshop.close();
}
