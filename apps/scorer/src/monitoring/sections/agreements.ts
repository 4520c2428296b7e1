import type { AgreementState } from '@insedia/monitoring';
import { AGREEMENT_STANDING } from '../../text/monitoring-words.ts';
import type { TableCell } from '../../write/tables/table.ts';
import { column, type MonitoringPage } from '../page.ts';
import type { Section } from '../section.ts';
import { lateTable } from './agenda.ts';

/** The agreements with municipalities: terms, what each owes, what is missing. */
export function agreementsSection(page: MonitoringPage): Section {
  const { agenda, agreements: words, none } = page.messages;
  const { agreements, inForce, missing, signed, wanted } = page.about.report.agreements;
  const late = agreements.flatMap(({ dues }) => dues).filter(({ status }) => status === 'missing');
  return {
    id: 'agreements',
    title: words.title,
    lines: [words.summary(signed, wanted, inForce, missing)],
    tables: [
      {
        name: words.title,
        title: words.each,
        columns: [
          column(words.municipality, 'text', 12),
          column(words.signedOn, 'day', 16),
          column(words.endsOn, 'day', 14),
          column(agenda.status, 'text', 18),
          ...[words.dues, words.met, words.tardy, words.missing, words.unreported].map((name) =>
            column(name, 'number', 14),
          ),
        ],
        rows: agreements.map((agreement) => rowOf(page, agreement)),
        none,
      },
      lateTable(page, words.late, late),
    ],
  };
}

function rowOf(page: MonitoringPage, agreement: AgreementState): TableCell[] {
  const { dues, endsOn, municipality, signedOn, status, unreported } = agreement;
  const count = (wanted: string): number => dues.filter((due) => due.status === wanted).length;
  const [met, late, missing] = [count('met'), count('metLate'), count('missing')];
  return [
    municipality,
    signedOn ?? null,
    endsOn ?? null,
    page.badge(AGREEMENT_STANDING[status]),
    met + late + missing,
    met + late,
    late,
    missing,
    unreported.length,
  ];
}
