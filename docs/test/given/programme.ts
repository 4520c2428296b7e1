import {
  ATTRACT_2021_POLICIES,
  attract2021Plan,
  attract2021Scheme,
  CHAMBER,
  type ExpenditureDocument,
  type Plan,
  REGION,
  type Report,
  ratio,
  type Scheme,
  type SettlementInput,
} from '@insedia/budget';
import { ATTRACT_2021, kpisOf } from '@insedia/domain/programme';
import { Monitor, type MonitoringEvent } from '@insedia/monitoring';
import { fictionalYear } from '@insedia/monitoring/fictional';
import { type Outcome, outcomesOf, type TicketEvent, ticketStatus } from '@insedia/sla';
import { office } from './office.ts';

const invoice = (id: string, line: string, net: bigint, on: string): ExpenditureDocument => ({
  id,
  supplier: { name: 'Fornitore S.r.l.', nature: 'thirdParty' },
  source: line === '5' ? CHAMBER : REGION,
  incurredOn: on,
  invoicedOn: on,
  paidOn: on,
  items: [{ line, net, vat: 0n, vatRecoverable: false, verified: net }],
});

/** Far less is spent than planned; one invoice is paid after the programme has ended. */
export const documents: ExpenditureDocument[] = [
  invoice('FT 12', '1', 100_000_00n, '2021-09-20'),
  invoice('FT 31', '3', 30_000_00n, '2021-12-10'),
  invoice('FT 40', '3', 10_000_00n, '2022-06-10'),
  invoice('VA 1', '5', 50_000_00n, '2021-09-01'),
];
export const plan: Plan = attract2021Plan(ATTRACT_2021_POLICIES);
export const scheme: Scheme = attract2021Scheme();
export const reports: Report[] = [REGION, CHAMBER].map((source) => ({
  id: `final report of ${source}`,
  source,
  asOf: '2021-12-31',
  deliveredOn: '2021-12-30',
}));
export const input: SettlementInput = {
  scheme,
  plan,
  documents,
  reports,
  activities: [{ asOf: '2021-09-30', done: ratio(1n, 2n), evidence: ['report of 30 September'] }],
};

/** The fictional year of the decree's programme. */
export const monitor: Monitor = new Monitor({ stages: ATTRACT_2021.stages, kpis: kpisOf(ATTRACT_2021) });
monitor.addAll(fictionalYear(2021));

export const event: MonitoringEvent = {
  id: 'E-1',
  on: '2021-06-01',
  recordedOn: '2021-06-01',
  by: 'M. Bianchi',
  source: 'prot. 1/2021',
  kind: 'newsletter-sent',
  item: 'june',
};

/** Of two tickets asked on Monday 8 November 2021 at 9, one was answered in two hours, the other in ten. */
export const outcomes: Outcome[] = [2, 34].flatMap((hours, i) => {
  const opened = Date.UTC(2021, 10, 8, 8);
  const events: TicketEvent[] = [
    { id: '1', kind: 'opened', at: opened },
    { id: '2', kind: 'replied', at: opened + hours * 3_600_000 },
  ];
  const targets = [
    { id: 'reply', starts: 'opened', ends: ['replied'], durationMs: 8 * 3_600_000, calendar: 'office' },
  ] as const;
  const status = ticketStatus({ calendars: { office }, targets }, events, Date.UTC(2021, 11, 1));
  return outcomesOf(`T-${i + 1}`, status, () => ({ desk: 'Lodi' }));
});
