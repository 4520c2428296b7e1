import { formatEuro } from '@insedia/budget';
import type { Language } from '@insedia/domain';
import type { TracedFigure, Tracker } from '@insedia/domain/programme';
import { dateText } from './dates.ts';
import { NumberWriter } from './numbers.ts';
import { programmeMessagesIn, TRACKER_WORDS, UNIT_WORDS } from './programme-messages.ts';

/** A figure of a requirement as the language writes it: `almeno 100 imprese`, `€ 712.696,10`. */
export function figureText(figure: TracedFigure, language: Language): string {
  const messages = programmeMessagesIn(language);
  const numbers = new NumberWriter(language);
  if ('every' in figure) {
    const { every } = figure;
    return 'days' in every
      ? messages.everyDays(every.days)
      : messages.timesAYear(every.monthDays.length * (every.months?.length ?? 12));
  }
  const before = figure.kind ? messages.kind[figure.kind] : '';
  if ('cents' in figure) return before + formatEuro(figure.cents, language);
  if ('count' in figure) {
    const [one, more] = UNIT_WORDS[figure.unit];
    return `${before}${numbers.exact(figure.count)} ${(figure.count === 1 ? one : more)[language]}`;
  }
  if ('percent' in figure) return messages.percent(numbers.exact(figure.percent));
  if ('hours' in figure) return messages.within(figure.hours);
  if ('months' in figure) return messages.months(figure.months.join('/'));
  if ('dates' in figure) return figure.dates.map((date) => dateText(date, language)).join(', ');
  return figure.text[language];
}

/** What computes or tracks something: exported names by package, then data of the programme by kind. */
export function trackerText(by: readonly Tracker[], language: Language): string {
  const groups = new Map<string, string[]>();
  for (const { id, kind } of by) {
    const [module = '', name = id] = kind === 'export' ? id.split('#') : [TRACKER_WORDS[kind][language], id];
    groups.set(module, [...(groups.get(module) ?? []), name]);
  }
  if (groups.size === 0) return programmeMessagesIn(language).none;
  return [...groups]
    .map(([module, names]) => (module.startsWith('@') ? `${module}#` : `${module} `) + names.join(', '))
    .join('; ');
}
