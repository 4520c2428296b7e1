import type { Language } from '@insedia/domain';
import type { Assessment } from '@insedia/scoring';
import { type WrittenSheet, writeWorkbook } from '../spreadsheet/write-workbook.ts';
import { type Entrant, entrants } from './live/entrants.ts';
import { orderSheet } from './live/order-sheet.ts';
import { weightsSheet } from './live/weights-sheet.ts';
import { LIVE_WORDS } from './live/words.ts';
import { workingsSheet } from './live/workings-sheet.ts';

/** Beyond this many places a workbook takes minutes to work out anew: each place is compared with every other. */
const MOST_LIVE = 3000;

/**
 * The ranking as a workbook whose weights can be changed: its formulas then give the scores and the order that
 * `insedia rank` gives with those weights. None if there are no places, or more than {@link MOST_LIVE}.
 */
export async function rankingWorkbook(
  assessment: Assessment,
  language: Language,
): Promise<Uint8Array | undefined> {
  const places = entrants(assessment);
  if (places.length === 0 || places.length > MOST_LIVE) return undefined;
  return writeWorkbook(sheetsOf(assessment, places, language), assessment.call.title[language], new Date(0));
}

function sheetsOf({ call }: Assessment, places: readonly Entrant[], language: Language): WrittenSheet[] {
  const words = LIVE_WORDS[language];
  const workings = workingsSheet(call, places, language, words);
  return [
    orderSheet(call, places, workings, language, words),
    weightsSheet(call, language, words),
    workings.sheet,
  ];
}
