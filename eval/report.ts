import type { Figure, Subject } from './subjects/subject.ts';

/** Figures of a subject as measured, as they are kept in eval/figures.json. */
export type Figures = Readonly<Record<string, readonly Figure[]>>;

const COMMAND = 'npm run evaluate';

function reached({ value, target, kind }: Figure): string {
  if (target === undefined) return '';
  const far = kind === 'error' ? value <= target : value >= target;
  return `${kind === 'error' ? '≤' : '≥'} ${target}${far ? '' : ' (not reached)'}`;
}

/** A Markdown table of one subject: ours beside the target and every peer. */
export function renderSubject(subject: Subject, figures: readonly Figure[]): string {
  const peers = [...new Set(figures.flatMap((figure) => Object.keys(figure.peers)))];
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const lines = figures.map((figure) =>
    row([
      figure.set,
      figure.figure,
      `**${figure.value.toFixed(1)}**`,
      reached(figure),
      ...peers.map((peer) => figure.peers[peer]?.toFixed(1) ?? '–'),
    ]),
  );
  return [
    `## ${subject.title}`,
    '',
    subject.about,
    '',
    `\`${COMMAND} -- ${subject.name}\``,
    '',
    row(['set', 'figure', 'copydesk', 'target', ...peers]),
    row(['---', '---', '---', '---', ...peers.map(() => '---')]),
    ...lines,
    '',
  ].join('\n');
}

/** The accuracy report, eval/RESULTS.md, from the figures in eval/figures.json. */
export function renderReport(subjects: readonly Subject[], figures: Figures): string {
  return [
    '# Accuracy',
    '',
    `Every figure is printed by the command above its table and kept in \`figures.json\`; \`${COMMAND} -- --write\` renews both, \`${COMMAND} -- --check\` fails where a figure has fallen by more than 0.3. The commit that last changed this file is the one that was measured. The gold sets are public corpora that are not part of this project; the peers’ figures were measured on the same files.`,
    '',
    ...subjects.flatMap((subject) => {
      const own = figures[subject.name];
      return own === undefined ? [] : [renderSubject(subject, own)];
    }),
  ].join('\n');
}

const TOLERANCE = 0.3;

/** Lines that say which figures are worse than before by more than the tolerance. */
export function findDrops(before: readonly Figure[], now: readonly Figure[]): string[] {
  return before.flatMap((old) => {
    const found = now.find((figure) => figure.set === old.set && figure.figure === old.figure);
    if (found === undefined) return [`${old.set}, ${old.figure}: no longer measured`];
    const drop = old.kind === 'error' ? found.value - old.value : old.value - found.value;
    return drop > TOLERANCE
      ? [`${old.set}, ${old.figure}: ${found.value.toFixed(2)}, was ${old.value.toFixed(2)}`]
      : [];
  });
}
