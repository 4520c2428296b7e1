import type { AgreementTerms } from '../agreement.ts';
import { as } from './requirements.ts';
import { both, decree } from './row.ts';

/** The agreements for attractiveness (*accordi per l'attrattività*). */
export const AGREEMENTS: AgreementTerms = {
  count: 49,
  termYears: 3,
  obligations: [
    { id: 'commitment', title: both('impegno', 'commitment'), fact: 'obligation-met' },
    { id: 'intervention', title: both('intervento', 'intervention'), fact: 'intervention-completed' },
    { id: 'final-report', title: both('rendicontazione finale', 'final report'), fact: 'programme-reported' },
  ],
  citations: [
    as(51).citation,
    decree(
      '512-514',
      'per garantire il completamento dei programmi di attuazione e degli obblighi di impegno, intervento e conseguente rendicontazione finale',
    ),
  ],
};
