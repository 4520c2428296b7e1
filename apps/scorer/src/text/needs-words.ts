import type { Language, LocalizedText } from '@insedia/domain';
import type { Call, Need, Needs } from '@insedia/scoring';
import { measuredValue } from './labels.ts';
import { type Wording, wordingOf } from './wording.ts';

/** What an application would need, as sentences and lists. */
export interface NeedsWords {
  /** What the lists below are for: the rank, and that the others stay as they are. */
  readonly lead: string;
  /** One line a change that is enough alone; empty if there is none. */
  readonly alone: readonly string[];
  /** What introduces the changes that are enough together; empty if they are not asked for. */
  readonly togetherLead: string;
  readonly together: readonly string[];
}

const TEXT = {
  oneOf: {
    it: 'basterebbe uno di questi cambiamenti:',
    en: 'one of these changes would be enough:',
  },
  together: {
    it: 'nessun dato della domanda basta da solo; insieme basterebbero:',
    en: 'nothing the application states is enough alone; together these would be enough:',
  },
  anyTogether: {
    it: 'nessun criterio basta da solo, né bastano insieme i dati della domanda; insieme basterebbero:',
    en: 'no criterion is enough alone, nor is all that the application states; together these would be enough:',
  },
  placeBound: { it: 'dipende dal luogo', en: 'depends on the place' },
  nothing: {
    it: 'nessun cambiamento basterebbe, nemmeno di tutti i criteri insieme.',
    en: 'no change would be enough, not even of all criteria together.',
  },
  onlyPlace: {
    it: 'Nessun cambiamento di quanto dichiara la domanda basterebbe.',
    en: 'No change of what the application states would be enough.',
  },
} as const satisfies Record<string, LocalizedText>;

/** What an application would need, in a language, with the call's units and decimals. */
export function needsWords(call: Call, needs: Needs, lead: LocalizedText, language: Language): NeedsWords {
  const wording = wordingOf(call, language);
  const { alone, together } = needs;
  const lines = (list: readonly Need[]): string[] => list.map((need) => needText(call, wording, need));
  const stated = alone.some((need) => need.stated);
  const head = wording.say(lead);
  if (stated || (alone.length > 0 && !together)) {
    const closing = stated ? '' : wording.say(TEXT.onlyPlace);
    return {
      lead: `${head} ${wording.say(TEXT.oneOf)}`,
      alone: lines(alone),
      togetherLead: closing,
      together: [],
    };
  }
  if (!together)
    return { lead: `${head} ${wording.say(TEXT.nothing)}`, alone: [], togetherLead: '', together: [] };
  const which = together.every((need) => need.stated) ? TEXT.together : TEXT.anyTogether;
  if (alone.length === 0) {
    return { lead: `${head} ${wording.say(which)}`, alone: [], togetherLead: '', together: lines(together) };
  }
  return {
    lead: `${head} ${wording.say(TEXT.oneOf)}`,
    alone: lines(alone),
    togetherLead: capital(wording.say(which)),
    together: lines(together),
  };
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** The same as lines of a terminal. */
export function wordedNeeds({ lead, alone, together, togetherLead }: NeedsWords): string[] {
  return [lead, ...indented(alone), ...(togetherLead === '' ? [] : [togetherLead]), ...indented(together)];
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

/** That a rank is to be reached, the others staying as they are, and that equal scores alone do not share it. */
export function reachLead({ ties }: Pick<Call, 'ties'>, rank: string): LocalizedText {
  const [it, en] =
    ties.chain.length === 0
      ? ['', '']
      : [
          ' (a parità di punteggio decidono prima gli spareggi del bando)',
          ' (at equal scores the tie-breaks of the call decide first)',
        ];
  return {
    it: `Per arrivare al posto ${rank}, da sola o ex aequo${it}, se le altre restano come sono,`,
    en: `To reach rank ${rank}, alone or sharing it${en}, if the others stay as they are,`,
  };
}

/** That another application is to be passed. */
export function passLead(own: string, other: string): LocalizedText {
  return {
    it: `Perché ${own} superi ${other}, se le altre restano come sono,`,
    en: `For ${own} to pass ${other}, if the others stay as they are,`,
  };
}

function needText(call: Call, wording: Wording, need: Need): string {
  const criterion = call.criteria.find(({ id }) => id === need.criterion);
  if (!criterion) throw new RangeError(`no criterion ${need.criterion} in the call`);
  const [from, to] = [need.from, need.to].map((value) => measuredValue(wording, criterion, { value }));
  const gain = wording.numbers.signed(need.points, call.score.decimals.value);
  const place = need.stated ? '' : `; ${wording.say(TEXT.placeBound)}`;
  return `${wording.say(criterion.title)}: ${from} → ${to} (${gain}${place})`;
}
