import type { Commitment } from '../commitment.ts';
import { as } from './requirements.ts';
import { both } from './row.ts';

/** The commitments that the decree names. */
export const COMMITMENTS: readonly Commitment[] = [
  {
    id: '24468-2021',
    title: both(
      'impegno 24468/2021 per Unioncamere Lombardia',
      'commitment 24468/2021 for Unioncamere Lombardia',
    ),
    chapter: '14.01.104.8348',
    citation: as(31).citation,
  },
  {
    id: 'attract-2016',
    title: both('impegno del 2016 per AttrACT', 'commitment of 2016 for AttrACT'),
    cents: 987_431_300n,
    citation: as(32).citation,
  },
];
