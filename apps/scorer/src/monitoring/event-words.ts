import type { LocalizedText } from '@insedia/domain';
import type { Origin } from '@insedia/domain/programme';
import { EVENT_KINDS, type EventKind, type Place } from '@insedia/monitoring';
import { plain } from '../text/plain.ts';

/** Words that a cell may hold, and what each stands for. */
export interface Vocabulary<T extends string> {
  readonly meanings: ReadonlyMap<string, T>;
  /** What cells are written with. */
  readonly titles: Readonly<Record<T, LocalizedText>>;
  readonly expected: LocalizedText;
}

/** Kinds of event by their titles and by their ids. */
export const KINDS: Vocabulary<EventKind> = vocabulary(
  EVENT_KINDS,
  { it: 'un tipo di evento', en: 'a kind of event' },
  isKind,
);

const PLACES: Readonly<Record<Place, LocalizedText>> = {
  prospect: { it: 'prospect', en: 'prospect' },
  lead: { it: 'lead', en: 'lead' },
  engagement: { it: 'engagement', en: 'engagement' },
  'after-care': { it: 'after care', en: 'after care' },
  closed: { it: 'chiuso', en: 'closed' },
};

/** Stages of the pipeline, and the word for what is followed no more. */
export const STAGES: Vocabulary<Place> = vocabulary(PLACES, { it: 'una fase', en: 'a stage' }, isPlace);

const ORIGINS: Readonly<Record<Origin, LocalizedText>> = {
  'lead-generation': { it: 'lead generation', en: 'lead generation' },
  'ice-invitalia': { it: 'ICE-Invitalia', en: 'ICE-Invitalia' },
};

/** How a company came to the programme. */
export const ORIGIN_WORDS: Vocabulary<Origin> = vocabulary(
  ORIGINS,
  { it: 'una provenienza', en: 'an origin' },
  isOrigin,
);

function vocabulary<T extends string>(
  titles: Readonly<Record<T, LocalizedText>>,
  what: LocalizedText,
  isOne: (name: string) => name is T,
): Vocabulary<T> {
  const names = Object.keys(titles).filter(isOne);
  const meanings = new Map(
    names.flatMap((name) =>
      [name, titles[name].it, titles[name].en].map((word) => [plain(word), name] as const),
    ),
  );
  const list = (language: 'it' | 'en'): string => names.map((name) => titles[name][language]).join(', ');
  return {
    meanings,
    titles,
    expected: { it: `${what.it} fra: ${list('it')}`, en: `${what.en}, one of: ${list('en')}` },
  };
}

function isKind(name: string): name is EventKind {
  return Object.hasOwn(EVENT_KINDS, name);
}

function isPlace(name: string): name is Place {
  return Object.hasOwn(PLACES, name);
}

function isOrigin(name: string): name is Origin {
  return Object.hasOwn(ORIGINS, name);
}
