/** The four cases of the decree's worked table, each from invented documents, by the command line. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatCents } from '@insedia/budget';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const CLI = fileURLToPath(new URL('../../apps/scorer/dist/cli.js', import.meta.url));
const FACTS = ['--reports', 'rendiconti.csv', '--activities', 'attivita.csv', '--as-of', '31/12/2021'];

interface Amount {
  readonly cents: string;
}

/** What is read of a statement as JSON: cents are strings of digits. */
interface Statement {
  readonly tranches: readonly { readonly due: Amount }[];
  readonly balance: Amount;
  readonly recovery: Amount;
  readonly net: Amount;
}

const cases = readdirSync(HERE)
  .filter((name) => name.startsWith('documenti-'))
  .toSorted();
console.log(row(['documents', 'advance', 'September', 'balance', 'recovery', 'net']));
for (const file of cases) {
  const args = [
    CLI,
    'budget',
    'statement',
    '--plan',
    'attract-2021',
    '--documents',
    file,
    ...FACTS,
    '--json',
  ];
  const statement: Statement = JSON.parse(
    execFileSync(process.execPath, args, { cwd: HERE, encoding: 'utf8' }),
  );
  const { balance, net, recovery, tranches } = statement;
  const amounts = [...tranches.map(({ due }) => due), balance, recovery, net];
  console.log(row([file, ...amounts.map(({ cents }) => formatCents(BigInt(cents), 'en'))]));
}

function row([name = '', ...cells]: readonly string[]): string {
  return `${name.padEnd(32)}${cells.map((cell) => cell.padStart(12)).join('')}`;
}
