/** The letters of a column by its place, from 0: A, B, … Z, AA. */
export function columnLetters(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : columnLetters(Math.floor(place / 26) - 1) + last;
}

/** A cell that stays itself when a formula is copied: `$C$4`; rows from 1. */
export function fixedCell(column: number, row: number): string {
  return `$${columnLetters(column)}$${row}`;
}

/** The cells of a column, below the headings, for so many rows. */
export function columnRange(column: number, rows: number): string {
  return `${fixedCell(column, 2)}:${fixedCell(column, rows + 1)}`;
}

/** A number as a formula takes it, whatever the language of the program. */
export function numberLiteral(value: number): string {
  return String(value).replace('e', 'E');
}
