import type { BBox } from 'rbush';

/**
 * A box cut into equal cells, about as wide as high, numbered row after row from the south-west. What lies
 * outside the box counts to the nearest cell; going east never lowers the column, nor going north the row.
 */
export class Lattice {
  readonly columns: number;
  readonly rows: number;
  readonly #west: number;
  readonly #south: number;
  readonly #columnsPerDegree: number;
  readonly #rowsPerDegree: number;

  /** @param cells about how many there shall be. */
  constructor({ minX, minY, maxX, maxY }: BBox, cells: number) {
    const width = maxX - minX;
    const height = maxY - minY;
    const most = Math.max(1, Math.ceil(cells));
    const ideal = height > 0 ? Math.sqrt((cells * width) / height) : most;
    this.columns = width > 0 ? Math.min(most, Math.max(1, Math.round(ideal))) : 1;
    this.rows = height > 0 ? Math.ceil(most / this.columns) : 1;
    this.#west = minX;
    this.#south = minY;
    this.#columnsPerDegree = width > 0 ? this.columns / width : 0;
    this.#rowsPerDegree = height > 0 ? this.rows / height : 0;
  }

  get size(): number {
    return this.columns * this.rows;
  }

  column(x: number): number {
    const column = Math.floor((x - this.#west) * this.#columnsPerDegree);
    return column < 0 ? 0 : column < this.columns ? column : this.columns - 1;
  }

  row(y: number): number {
    const row = Math.floor((y - this.#south) * this.#rowsPerDegree);
    return row < 0 ? 0 : row < this.rows ? row : this.rows - 1;
  }

  cell(x: number, y: number): number {
    return this.row(y) * this.columns + this.column(x);
  }

  /** The parallel at the south of a row, to within rounding. */
  southOf(row: number): number {
    return this.#rowsPerDegree > 0 ? this.#south + row / this.#rowsPerDegree : this.#south;
  }

  /** The box of a cell, to within rounding. */
  box(column: number, row: number): BBox {
    const minX = this.#columnsPerDegree > 0 ? this.#west + column / this.#columnsPerDegree : this.#west;
    const width = this.#columnsPerDegree > 0 ? 1 / this.#columnsPerDegree : 0;
    return { minX, minY: this.southOf(row), maxX: minX + width, maxY: this.southOf(row + 1) };
  }
}
