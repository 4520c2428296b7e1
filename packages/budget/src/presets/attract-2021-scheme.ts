/** How the 2021 decree reimburses Unioncamere Lombardia: data for one programme of one region. */
import { ratio } from '../money/ratio.ts';
import type { Policies } from '../scheme/policies.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { REGION } from './attract-2021-plan.ts';
import { ATTRACT_2021_POLICIES } from './attract-2021-policies.ts';
import { decree } from './decree.ts';

/**
 * An advance of 30 % on approval, a progress payment on what was reported as of 30 September, the balance on the
 * final report of 31 December.
 *
 * @param choices readings other than those of `ATTRACT_2021_POLICIES`
 *
 * @example
 * const { advance, progress, balance } = attract2021Scheme();
 * [advance?.id, progress.map(({ id }) => id), balance.id]; // ['advance', ['september'], 'balance']
 */
export function attract2021Scheme(choices: Partial<Policies> = {}): Scheme {
  return {
    id: 'attract-2021',
    title: {
      it: 'Rimborso del Piano Operativo 2021 (D.g.r. XI/4715)',
      en: 'Reimbursement of the operative plan 2021 (D.g.r. XI/4715)',
    },
    funder: REGION,
    approvedOn: '2021-05-17',
    window: {
      // The plan is that of 2021; the decree states the last day alone.
      from: '2021-01-01',
      to: '2021-12-31',
      citation: decree(
        '288-289',
        'le singole attività previste verranno realizzate e comunque si concluderanno entro e non oltre il 31 dicembre 2021',
        'assumed',
      ),
    },
    advance: {
      id: 'advance',
      title: { it: 'anticipo', en: 'advance' },
      share: ratio(30n, 100n),
      citation: decree('308-309', 'una quota del 30% a seguito dell’approvazione del presente provvedimento'),
    },
    progress: [
      {
        id: 'september',
        title: { it: 'avanzamento al 30 settembre', en: 'progress by 30 September' },
        asOf: '2021-09-30',
        citation: decree(
          '311-312',
          'una quota corrispondente allo stato di avanzamento delle attività e della spesa al 30 settembre 2021',
        ),
      },
    ],
    balance: {
      id: 'balance',
      title: { it: 'saldo', en: 'balance' },
      asOf: '2021-12-31',
      reportBy: '2021-12-31',
      citation: decree(
        '314-316',
        'una quota a saldo delle spese effettivamente sostenute, previo ricevimento e verifica della rendicontazione finale',
      ),
    },
    policies: { ...ATTRACT_2021_POLICIES, ...choices },
  };
}
