/** What the system, a browser of files or an editor leaves in every folder that is opened in it. */
const LITTER: ReadonlySet<string> = new Set([
  '.DS_Store',
  '.ipynb_checkpoints',
  '.localized',
  'Desktop.ini',
  'Thumbs.db',
  'desktop.ini',
  'ehthumbs.db',
]);
/** How the shadows of files begin that macOS keeps on foreign disks. */
const SHADOW = '._';
/** How the lock files of LibreOffice and of Microsoft Office begin, and the former end. */
const LIBRE_OFFICE = '.~lock.';
const LIBRE_OFFICE_END = '#';
const OFFICE = '~$';

/** Whether a file or folder of this name is nobody's work: it stands in nobody's way, and may go. */
export function isLitter(name: string): boolean {
  return LITTER.has(name) || name.startsWith(SHADOW) || lockedName(name) !== null;
}

/** The name that the lock file of an open document stands for; Office may leave out its first two letters. */
function lockedName(name: string): string | null {
  if (name.startsWith(LIBRE_OFFICE) && name.endsWith(LIBRE_OFFICE_END))
    return name.slice(LIBRE_OFFICE.length, -LIBRE_OFFICE_END.length);
  return name.startsWith(OFFICE) ? name.slice(OFFICE.length) : null;
}

/** Of the files of a folder, those that a spreadsheet has open, as its lock files beside them tell; sorted. */
export function openFiles(names: readonly string[]): readonly string[] {
  const locked = new Set(names.map(lockedName));
  return names
    .filter((name) => !isLitter(name) && (locked.has(name) || locked.has(name.slice(OFFICE.length))))
    .sort();
}
