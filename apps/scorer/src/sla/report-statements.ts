import type { AttractChoices, OverduePolicy, PeriodBasis } from '@insedia/sla';
import type { Statement } from './choices.ts';

/** What the command line says of how a report counts. */
export interface ReportChoices {
  readonly basis?: PeriodBasis | undefined;
  readonly overdue?: OverduePolicy | undefined;
  readonly asOf?: string | undefined;
  readonly followUpFrom: AttractChoices['followUpFrom'];
}

/** How a report counts, and what that stands on. */
export function reportStatements({ asOf, basis, followUpFrom, overdue }: ReportChoices): Statement[] {
  const assumed = { subject: 'report', status: 'assumed' } as const;
  return [
    {
      subject: 'report',
      title: { it: 'A quale istante si guarda', en: 'Which instant is looked at' },
      value:
        asOf === undefined
          ? { it: 'quello dell’ultimo evento del file', en: 'that of the last event in the file' }
          : { it: asOf, en: asOf },
      status: asOf === undefined ? 'assumed' : 'stated',
    },
    {
      subject: 'report',
      title: { it: 'A quale periodo appartiene un termine', en: 'Which period a target belongs to' },
      value:
        basis === 'opened'
          ? { it: 'a quello in cui la richiesta è stata aperta', en: 'that in which the ticket was opened' }
          : {
              it: 'a quello della scadenza, e una scadenza alle 24:00 è del giorno che si chiude; durante una sospensione, della scadenza che avrebbe riprendendo subito',
              en: 'that of its deadline, and one at 24:00 is of the day that ends; during a pause, of the deadline it would have if resumed at once',
            },
      status: basis === undefined ? 'assumed' : 'stated',
    },
    {
      subject: 'report',
      title: { it: 'Aperti e scaduti', en: 'Open and overdue' },
      value:
        overdue === 'apart'
          ? { it: 'a parte: non entrano nella quota', en: 'apart: not part of the share' }
          : { it: 'contano come mancati', en: 'count as missed' },
      status: overdue === undefined ? 'assumed' : 'stated',
    },
    {
      ...assumed,
      title: { it: 'Attesa del richiedente', en: 'Waiting for the requester' },
      value: { it: 'ferma l’orologio di ogni obiettivo', en: 'stops the clock of every target' },
    },
    {
      ...assumed,
      title: { it: 'Richiesta riaperta', en: 'A ticket reopened' },
      value: { it: 'ciò che è stato rispettato resta rispettato', en: 'what was met stays met' },
    },
    {
      ...assumed,
      title: { it: 'Richiesta risolta senza risposta', en: 'A ticket resolved without a reply' },
      value: {
        it: 'la risposta resta dovuta; il follow-up telefonico non più',
        en: 'the reply is still owed; the telephone follow-up no longer is',
      },
    },
    {
      ...assumed,
      title: { it: 'Telefonata prima della prima risposta', en: 'A call before the first reply' },
      value: { it: 'vale come follow-up', en: 'counts as the follow-up' },
    },
    ...(followUpFrom === 'first-reply'
      ? [
          {
            ...assumed,
            title: { it: 'Follow-up senza prima risposta', en: 'Follow-up without a first reply' },
            value: {
              it: 'non decorre e non entra in alcun conto',
              en: 'does not run and is in no count',
            },
          },
        ]
      : []),
    {
      ...assumed,
      title: { it: 'Di quale ufficio è un termine', en: 'Which desk answers for a target' },
      value: {
        it: 'di quello incaricato alla scadenza mancata, o quando il termine è stato rispettato',
        en: 'the one in charge at the deadline missed, or when the target was met',
      },
    },
  ];
}
