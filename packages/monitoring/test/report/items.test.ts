import { ATTRACT_2021 } from '@insedia/domain/programme';
import { expect, test } from 'vitest';
import { itemsOf, type MonitoringEvent, noticesOf, servicesOf, strayItems } from '../../src/index.ts';
import { on } from '../events.ts';

const newsletter = (item: string): MonitoringEvent => ({
  ...on('2021-06-04'),
  kind: 'newsletter-sent',
  item,
});

test('the items that the programme waits for are those of deadlines, cadences, deliverables, services and KPIs', () => {
  const items = itemsOf(ATTRACT_2021);
  expect(items.get('newsletter-sent')?.map(({ id }) => id)).toEqual([
    'attract-weekly',
    'lombardia-attrattiva',
  ]);
  expect(items.get('fair-attended')).toContainEqual({ id: 'mipim', title: undefined });
  expect(items.get('deliverable-completed')?.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['activities', 'new-booklets', 'reshoring-dossier']),
  );
  expect(items.has('site-mapped')).toBe(false);
});

test('an item that is none of them is told, with how many events name it; free ones never are', () => {
  const events: readonly MonitoringEvent[] = [
    newsletter('attract-weekly'),
    newsletter('attract weekly'),
    newsletter('attract weekly'),
    { ...on('2021-06-04'), kind: 'site-mapped', item: 'any' },
    { ...on('2021-06-04'), kind: 'assistance-given', company: 'alfa' },
  ];
  expect(strayItems(ATTRACT_2021, events)).toEqual([
    { kind: 'newsletter-sent', item: 'attract weekly', events: 2 },
  ]);
});

const help = (company: string, item?: string): MonitoringEvent => ({
  ...on('2021-06-04'),
  kind: 'assistance-given',
  company,
  item,
});

test('a service was used as often as facts name it, by as many as they name', () => {
  const events = [
    help('alfa', 'soft-landing'),
    help('alfa', 'soft-landing'),
    help('beta'),
    help('beta', 'tutoring'),
  ];
  const uses = servicesOf(ATTRACT_2021.services, events).map(({ service, ...use }) => [
    service.id,
    use.uses,
    use.users,
  ]);
  expect(uses).toEqual([
    ['help-desk-municipalities', 0, 0],
    ['help-desk-investors', 0, 0],
    ['soft-landing', 2, 1],
    ['consultancy', 0, 0],
    ['visits', 0, 0],
    ['tutoring', 1, 1],
  ]);
});

test('a notice says how many days the problem was there before', () => {
  const event: MonitoringEvent = { ...on('2021-06-04'), kind: 'problem-notified', arisenOn: '2021-05-30' };
  expect(noticesOf([event])).toMatchObject([{ event: event.id, days: 5, item: undefined }]);
});
