/**
 * A text without letter case, accents and punctuation, for comparing headings and answers.
 *
 * @example
 * plain('Superficie (m²)'); // 'superficiem2'
 */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
