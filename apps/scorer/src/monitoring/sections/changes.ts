import { EVENT_KINDS } from '@insedia/monitoring';
import { DUE_STANDING } from '../../text/monitoring-words.ts';
import { column, type MonitoringPage } from '../page.ts';
import type { Section } from '../section.ts';

/** What has changed since the report before. */
export function changesSection(page: MonitoringPage): Section {
  const { agenda, changes: words, none, stages } = page.messages;
  const { changes, since } = page.about.report;
  const entered = changes.entered.reduce((sum, { events }) => sum + events, 0);
  return {
    id: 'changes',
    title: words.title,
    lines: [page.messages.since(page.date(since)), words.summary(entered, changes.belated)],
    tables: [
      {
        name: words.moved,
        title: words.moved,
        columns: [
          column(stages.company, 'text', 30),
          column(stages.project, 'text', 16),
          column(words.from, 'text', 20),
          column(words.to, 'text', 20),
        ],
        rows: changes.moved.map(({ company, from, project, to }) => [
          page.company(company),
          project === company ? null : project,
          page.place(from),
          page.place(to),
        ]),
        none,
      },
      {
        name: words.duesSheet,
        title: words.dues,
        columns: [
          column(agenda.what, 'text', 60),
          column(agenda.on, 'day', 14),
          column(words.before, 'text', 18),
          column(words.now, 'text', 18),
        ],
        rows: changes.dues.map(({ before, due }) => [
          page.say(due.title),
          due.on,
          page.badge(DUE_STANDING[before]),
          page.badge(DUE_STANDING[due.status]),
        ]),
        none,
      },
      {
        name: words.entered,
        title: words.entered,
        columns: [column(words.kind, 'text', 44), column(words.events, 'number', 10)],
        rows: changes.entered.map(({ events, kind }) => [page.say(EVENT_KINDS[kind]), events]),
        none,
      },
      {
        name: words.corrections,
        title: words.corrections,
        columns: [
          column(words.event, 'text', 16),
          column(words.kind, 'text', 30),
          column(words.corrects, 'text', 16),
          column(words.recordedOn, 'day', 16),
        ],
        rows: changes.corrections.map(({ corrects, event, kind, recordedOn }) => [
          event,
          page.say(EVENT_KINDS[kind]),
          corrects,
          recordedOn,
        ]),
        none,
      },
    ],
  };
}
