import { column, type MonitoringPage } from '../page.ts';
import type { Section } from '../section.ts';

/** The services used, and the problems notified to the Region. */
export function servicesSection(page: MonitoringPage): Section {
  const { changes, none, services: words } = page.messages;
  const { notices, services } = page.about.report;
  return {
    id: 'services',
    title: words.title,
    lines: [],
    tables: [
      {
        name: words.title,
        title: words.used,
        columns: [
          column(words.service, 'text', 60),
          column(words.uses, 'number', 12),
          column(words.users, 'number', 20),
          column(words.lastOn, 'day', 14),
        ],
        rows: services.map(({ lastOn, service, users, uses }) => [
          page.say(service.title),
          uses,
          users,
          lastOn ?? null,
        ]),
        none,
      },
      {
        name: words.noticesSheet,
        title: words.notices,
        columns: [
          column(changes.event, 'text', 16),
          column(words.about, 'text', 40),
          column(words.arisenOn, 'day', 14),
          column(words.notifiedOn, 'day', 16),
          column(words.days, 'number', 10),
        ],
        rows: notices.map(({ arisenOn, days, event, item, note, notifiedOn }) => [
          event,
          [item, note].filter((part) => part !== undefined).join(': ') || null,
          arisenOn,
          notifiedOn,
          days,
        ]),
        none,
      },
    ],
  };
}
