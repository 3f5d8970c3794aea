import { version } from '../run/output/provenance.ts';
import { dataPackage, type OffsetUnit } from '../write/index.ts';
import { EXIT, type ExitCode } from './exit.ts';

/** `copydesk schema`: the datapackage.json of every output, without an output. */
export function schema(offsets: OffsetUnit): ExitCode {
  process.stdout.write(`${JSON.stringify(dataPackage(version(), offsets), null, 2)}\n`);
  return EXIT.ok;
}
