import type { Random } from './random.ts';

/** Bytes with some changed, left out, put in, repeated or cut off. */
export function mutatedBytes(bytes: Buffer, other: Buffer, random: Random): Buffer {
  let mutated: Buffer = bytes;
  const times = 1 + random.below(1 + random.below(6));
  for (let i = 0; i < times; i += 1) mutated = mutatedOnce(mutated, other, random);
  return mutated;
}

function mutatedOnce(bytes: Buffer, other: Buffer, random: Random): Buffer {
  const at = random.below(bytes.length + 1);
  const span = 1 + random.below(32);
  const [head, tail] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (random.below(7)) {
    case 0:
      return Buffer.concat([head, Buffer.from([random.below(256)]), tail.subarray(1)]);
    case 1:
      return Buffer.concat([head, tail.subarray(span)]);
    case 2:
      return Buffer.concat([head, Buffer.from(random.pick(NASTY_BYTES)), tail]);
    case 3:
      return Buffer.concat([head, tail.subarray(0, span), tail]);
    case 4:
      return Buffer.from(head);
    case 5: {
      const from = random.below(other.length + 1);
      return Buffer.concat([head, other.subarray(from, from + span), tail]);
    }
    default: {
      const flipped = Buffer.from(bytes);
      if (at < flipped.length) flipped[at] = (flipped[at] ?? 0) ^ (1 << random.below(8));
      return flipped;
    }
  }
}

const NASTY_BYTES = [
  '\0',
  '"',
  '\n',
  '\r',
  ';',
  ',',
  '{',
  ']',
  '\ufeff',
  '\u202e',
  'é',
  '&',
  '*',
  ': ',
  '- ',
  '99999',
];

/** A table with cells, rows and columns changed. */
export function mutatedCells(table: readonly (readonly string[])[], random: Random): string[][] {
  const cells = table.map((row) => [...row]);
  const times = 1 + random.below(1 + random.below(5));
  for (let i = 0; i < times; i += 1) mutateTable(cells, random);
  return cells;
}

function mutateTable(cells: string[][], random: Random): void {
  const row = random.below(cells.length);
  const column = random.below(cells[row]?.length ?? 1);
  switch (random.below(8)) {
    case 0:
      if (cells.length > 2 && row > 0) cells.splice(row, 1);
      return;
    case 1:
      cells.splice(1 + random.below(cells.length), 0, [...(cells[row] ?? [])]);
      return;
    case 2:
      for (const line of cells) line.splice(column, 1);
      return;
    case 3:
      for (const line of cells) line.splice(column, 0, line[random.below(line.length)] ?? '');
      return;
    case 4:
      cells[row]?.splice(column, random.below(3), random.pick(NASTY_CELLS));
      return;
    default: {
      const line = cells[row];
      if (line && column < line.length) line[column] = random.pick(NASTY_CELLS);
    }
  }
}

const NASTY_CELLS = [
  '',
  ' ',
  '=1+1',
  '@SUM(A1)',
  '+39',
  '-0',
  '1.234,56',
  '1,234.56',
  '12.500',
  '1e999',
  '-1e999',
  'NaN',
  'Infinity',
  '9'.repeat(40),
  '0x10',
  '٣',
  '−5',
  '½',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '\u0000',
  '\u202egpj.exe',
  '\ud800',
  '<script>alert(1)</script>',
  '"',
  '""',
  'a\nb',
  'a\r\nb;c,d',
  'x'.repeat(10_000),
  '31/02/2021',
  '2021-13-45T99:99',
  '1/1/1',
  'sì',
  'null',
  'undefined',
  '015146',
  '15146',
  '../../etc/passwd',
  '#REF!',
  '😀',
];
