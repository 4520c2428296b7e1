import type { Citation } from '@insedia/domain';
import { ATTRACT_2021_POLICIES } from '../presets/attract-2021-policies.ts';
import { decree } from '../presets/decree.ts';
import { citationOf } from '../scheme/policies.ts';

const POLICIES = ATTRACT_2021_POLICIES;

/** What a group of laws is about. */
type Group =
  | 'amount'
  | 'share'
  | 'advance'
  | 'progress'
  | 'balance'
  | 'reduction'
  | 'thirdParties'
  | 'vat'
  | 'invoices'
  | 'september'
  | 'verification'
  | 'reallocation'
  | 'recovery'
  | 'chamber'
  | 'rounding'
  | 'detailed'
  | 'accounting';

/** What each group of laws stands on. */
export const CITATIONS: Readonly<Record<Group, Citation>> = {
  amount: decree('278-281', 'l’importo di euro 662 696,10 a titolo esclusivo di copertura parziale'),
  share: decree('326-327', 'con una spesa di euro 662 696,10 a carico di Regione Lombardia'),
  advance: decree('308-309', 'una quota del 30% a seguito dell’approvazione del presente provvedimento'),
  progress: citationOf(POLICIES.progressTranche),
  balance: citationOf(POLICIES.balance),
  reduction: citationOf(POLICIES.reductionRule),
  thirdParties: citationOf(POLICIES.eligibleNature),
  vat: citationOf(POLICIES.vat),
  invoices: decree('297-298', 'corredata dalle fatture inerenti il progetto'),
  september: decree('312', 'al 30 settembre 2021'),
  verification: decree('315-316', 'previo ricevimento e verifica della rendicontazione finale'),
  reallocation: citationOf(POLICIES.reallocation),
  recovery: citationOf(POLICIES.recovery),
  chamber: citationOf(POLICIES.cofinancingRouting),
  rounding: citationOf(POLICIES.rounding),
  detailed: decree('350-351', 'puntuale e dettagliata rendicontazione delle spese'),
  accounting: decree('361', 'regolamento di contabilità'),
};
