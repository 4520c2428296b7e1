/** Part G: what the decree leaves out or says twice in different ways. */
import type { Contradiction } from '../requirement.ts';
import { both, data, exports } from './row.ts';

export const CONTRADICTIONS: readonly Contradiction[] = [
  {
    id: 'G1',
    title: both(
      'Non si legge di quali linee sono 150.000, 100.000 e 250.000 euro (BURL s.o. 21/2021, p. 62)',
      'It cannot be read which lines 150,000, 100,000 and 250,000 euro belong to (BURL s.o. 21/2021, p. 62)',
    ),
    rows: [9, 10, 11],
    by: [...exports('budget', 'OPEN_POINTS', 'attract2021Plan')],
  },
  {
    id: 'G2',
    title: both(
      'La riduzione è scritta due volte, con termini di confronto diversi',
      'The reduction is worded twice, with different terms of comparison',
    ),
    rows: [21, 22],
    by: exports('budget', 'OPEN_POINTS', 'comparePolicies'),
  },
  {
    id: 'G3',
    title: both(
      'Le attività possono finire il giorno in cui è dovuta la relazione conclusiva con le fatture',
      'Activities may end on the very day on which the final report with the invoices is due',
    ),
    rows: [39, 41],
    by: [...exports('budget', 'OPEN_POINTS'), ...data('deadline', 'activities-end', 'final-report')],
  },
  {
    id: 'G4',
    title: both(
      '«Almeno trimestrale», ma con due sole date; la prima a 44 giorni dalla delibera',
      '“At least quarterly”, yet with two dates only; the first 44 days after the decree',
    ),
    rows: [40],
    by: data('deadline', 'progress-report-june', 'progress-report-september', 'final-report'),
  },
  {
    id: 'G5',
    title: both(
      '«Su 12 mesi» e «all’anno», con 229 giorni dalla delibera alla fine',
      '“Over 12 months” and “a year”, with 229 days from the decree to the end',
    ),
    rows: [39, 61, 77],
    by: data('open-point', 'twelve-months', 'plan-window'),
  },
  {
    id: 'G6',
    title: both(
      'Ore di risposta: di calendario o di lavoro, orari, festività e sospensioni non sono detti',
      'Hours of reply: of the calendar or of work, opening times, holidays and pauses are not stated',
    ),
    rows: [54, 55, 67, 68, 69],
    by: exports('sla', 'HOURS_READINGS', 'attract2021'),
  },
  {
    id: 'G7',
    title: both(
      '72 ore: «disponibilità» a un follow-up, e non è detto da quando decorrono',
      '72 hours: “availability” for a follow-up, and it is not said what they run from',
    ),
    rows: [68],
    by: exports('sla', 'ATTRACT_2021_ASSUMED', 'attract2021'),
  },
  {
    id: 'G8',
    title: both(
      '«Quindicinale»: ogni 14 giorni, ogni 15 o due volte al mese',
      '“Quindicinale”: every 14 days, every 15, or twice a month',
    ),
    rows: [71, 72],
    by: data('open-point', 'fortnight'),
  },
  {
    id: 'G9',
    title: both(
      '300 milioni e 500 unità: dei 20 lead insieme o di ciascuno; attesi, non realizzati',
      '300 million and 500 jobs: of the 20 leads together or of each; expected, not realised',
    ),
    rows: [64, 65],
    by: data('open-point', 'lead-expectations'),
  },
  {
    id: 'G10',
    title: both(
      'Due domini: attractlombardy.it e investinlombardy.com',
      'Two domains: attractlombardy.it and investinlombardy.com',
    ),
    rows: [26, 82, 83],
    by: data('system', 'attractlombardy', 'investinlombardy'),
  },
  {
    id: 'G11',
    title: both(
      'Non è detto quanti nuovi booklet, incontri ed eventi ulteriori, né ogni quanto esce «Lombardia Attrattiva»',
      'Not stated: how many new booklets, meetings and further events, and how often “Lombardia Attrattiva” appears',
    ),
    rows: [93, 94, 102, 104],
    by: [...data('cadence', 'new-booklets', 'lombardia-attrattiva-issues', 'community-building')],
  },
  {
    id: 'G12',
    title: both(
      'L’importo della soglia comunitaria non è detto, e cambia ogni due anni',
      'The amount of the EU threshold is not stated, and changes every two years',
    ),
    rows: [81],
    by: exports('domain/programme', 'EU_WORKS_THRESHOLDS', 'euThresholdOn'),
  },
];
