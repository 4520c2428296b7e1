import {
  ATTRACT_2021,
  type Contradiction,
  type Coverage,
  coverageOf,
  figuresOf,
  type Requirement,
} from '@insedia/domain/programme';
import type { Context } from '../context.ts';
import { EXIT } from '../failure.ts';
import { json as jsonText } from '../text/json.ts';
import { figureText, trackerText } from '../text/programme-lines.ts';
import { type ProgrammeMessages, programmeMessagesIn } from '../text/programme-messages.ts';
import { table } from '../text/terminal.ts';

export interface TraceOptions {
  readonly json: boolean;
}

/** Prints what the decree requires, a row each, with what computes or tracks it, then what the decree leaves open. */
export function programmeTrace({ json }: TraceOptions, { language, print, strong }: Context): number {
  const { acts, act, contradictions, requirements, title } = ATTRACT_2021;
  if (json) {
    print(jsonText(asJson()));
    return EXIT.ok;
  }
  const messages = programmeMessagesIn(language);
  const decree = acts.find(({ id }) => id === act);
  print(strong((decree?.title ?? title)[language]));
  print('');
  const rows = requirements.map((requirement) => [
    `${requirement.part}${requirement.number}`,
    requirement.title[language],
    figuresOf(ATTRACT_2021, requirement)
      .map((figure) => figureText(figure, language))
      .join('; '),
    requirement.citation.line ?? '',
    messages.coverage[coverageOf(requirement)],
    trackerText(requirement.by, language),
  ]);
  for (const line of table(messages.head, rows, RIGHT, Infinity)) print(line);
  print('');
  print(strong(messages.contradictions));
  const gaps = contradictions.map((gap) => [
    gap.id,
    gap.title[language],
    gap.rows.join(', '),
    messages.coverage[coverageOf(gap)],
    trackerText(gap.by, language),
  ]);
  for (const line of table(messages.contradictionHead, gaps, [], Infinity)) print(line);
  print('');
  print(totalLine(messages));
  return EXIT.ok;
}

const RIGHT = [false, false, true, false, false, false];

function totalLine(messages: ProgrammeMessages): string {
  const { contradictions, requirements } = ATTRACT_2021;
  const total = messages.total(requirements.length, countsOf(requirements));
  return `${total}; ${messages.gaps(contradictions.length)}`;
}

function countsOf(entries: readonly (Requirement | Contradiction)[]): Record<Coverage, number> {
  const counts = { computed: 0, tracked: 0, recorded: 0 };
  for (const entry of entries) counts[coverageOf(entry)]++;
  return counts;
}

function asJson(): unknown {
  const { act, contradictions, id, requirements } = ATTRACT_2021;
  return {
    programme: id,
    act,
    requirements: requirements.map((requirement) => {
      const { by, citation, number, part, title } = requirement;
      const figures = figuresOf(ATTRACT_2021, requirement);
      return { number, part, title, figures, citation, coverage: coverageOf(requirement), by };
    }),
    contradictions: contradictions.map((gap) => ({ ...gap, coverage: coverageOf(gap) })),
    counts: {
      requirements: requirements.length,
      ...countsOf(requirements),
      contradictions: contradictions.length,
    },
  };
}
