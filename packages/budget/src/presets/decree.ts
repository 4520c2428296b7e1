import type { Act, Citation } from '@insedia/domain';

/** The decree that the plan and the scheme of 2021 stand on. */
export const DECREE_2021: Act = {
  id: 'dgr-xi-4715-2021',
  title: {
    it: 'D.g.r. 17 maggio 2021 n. XI/4715, Piano Operativo Attrazione degli Investimenti 2021',
    en: 'Regional decree XI/4715 of 17 May 2021, operative plan for attracting investment 2021',
  },
  date: '2021-05-17',
};

/** Words of the decree and their lines in the text of the official bulletin; line breaks and hyphens apart. */
export function decree(line: string, quote: string, status: Citation['status'] = 'cited'): Citation {
  return { act: DECREE_2021.id, line, quote, status };
}
