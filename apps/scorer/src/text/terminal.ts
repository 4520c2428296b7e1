import colors from 'picocolors';

/** Paints for a stream, plain where it is no terminal or NO_COLOR is set. */
export function paints(stream: { readonly isTTY?: boolean }): ReturnType<typeof colors.createColors> {
  const plain = (process.env.NO_COLOR ?? '') !== '' || process.env.TERM === 'dumb';
  return colors.createColors(stream.isTTY === true && !plain);
}

/** Columns of a stream; 100 where it is no terminal. */
export function widthOf(stream: { readonly columns?: number }): number {
  return stream.columns ?? 100;
}

/** A table of texts, each column as wide as its longest, numbers to the right; what passes the width is cut. */
export function table(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly boolean[],
  width: number,
): string[] {
  const widths = headings.map((heading, j) =>
    Math.max(heading.length, ...rows.map((row) => row[j]?.length ?? 0)),
  );
  return [headings, ...rows].map((row) => {
    const cells = row.map((cell, j) =>
      right[j] ? cell.padStart(widths[j] ?? 0) : cell.padEnd(widths[j] ?? 0),
    );
    const line = cells.join('  ').trimEnd();
    return line.length <= width ? line : `${line.slice(0, width - 1)}…`;
  });
}
