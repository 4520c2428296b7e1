/** A label and the mark it belongs to, in units of the drawing. */
export interface PlacedLabel {
  readonly text: string;
  readonly mark: readonly [x: number, y: number];
  readonly at: readonly [x: number, y: number];
}

const DISTANCES = [15, 26, 40, 56, 74];
const DIRECTIONS = 12;

/** Half the box a number of two digits takes. */
const HALF_WIDTH = 9;
const HALF_HEIGHT = 7;

/**
 * Numbers the marks, in order from 1, each as near to its mark as it can stand without covering a mark or
 * another number. Where there is no such place it stands beside its mark all the same.
 */
export function placeLabels(
  marks: readonly (readonly [x: number, y: number])[],
  width: number,
  height: number,
): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const [i, mark] of marks.entries()) {
    const candidates = DISTANCES.flatMap((distance) => around(mark, distance)).filter(
      ([x, y]) => x > HALF_WIDTH && x < width - HALF_WIDTH && y > HALF_HEIGHT && y < height - HALF_HEIGHT,
    );
    const free = candidates.find(
      (at) =>
        marks.every((other) => !overlaps(at, other, 6, 6)) &&
        placed.every((other) => !overlaps(at, other.at, HALF_WIDTH, HALF_HEIGHT)),
    );
    placed.push({ text: String(i + 1), mark, at: free ?? candidates[0] ?? mark });
  }
  return placed;
}

function around([x, y]: readonly [number, number], distance: number): (readonly [number, number])[] {
  return Array.from({ length: DIRECTIONS }, (_, i) => {
    const angle = (2 * Math.PI * i) / DIRECTIONS - Math.PI / 4;
    return [x + distance * Math.cos(angle), y + distance * Math.sin(angle)] as const;
  });
}

function overlaps(
  [x, y]: readonly [number, number],
  [otherX, otherY]: readonly [number, number],
  halfWidth: number,
  halfHeight: number,
): boolean {
  return Math.abs(x - otherX) < HALF_WIDTH + halfWidth && Math.abs(y - otherY) < HALF_HEIGHT + halfHeight;
}
