import type { ColumnSet } from '../read/columns.ts';

/** What a column of a table of documents holds; a row is an item, and rows of one document belong together. */
export type DocumentField =
  | 'document'
  | 'supplier'
  | 'nature'
  | 'source'
  | 'line'
  | 'use'
  | 'net'
  | 'vat'
  | 'recoverable'
  | 'incurred'
  | 'invoiced'
  | 'paid'
  | 'verified'
  | 'corrects'
  | 'item'
  | 'fictional';

export const DOCUMENT_COLUMNS: ColumnSet<DocumentField> = {
  headings: {
    document: [
      'documento',
      'document',
      'numero documento',
      'numero fattura',
      'n. fattura',
      'invoice',
      'invoice number',
    ],
    supplier: ['fornitore', 'supplier', 'ragione sociale', 'denominazione', 'vendor'],
    nature: ['natura', 'nature', 'terzi o interno'],
    source: ['fonte', 'source', 'fonte di finanziamento', 'risorse', 'funding source'],
    line: ['linea', 'line', 'voce di spesa', 'linea di spesa', 'budget line'],
    use: ['uso', 'use', 'iniziativa', 'destinazione'],
    net: ['imponibile', 'net', 'importo netto', 'netto', 'net amount'],
    vat: ['IVA', 'VAT', 'importo IVA', 'imposta', 'VAT amount'],
    recoverable: ['IVA recuperabile', 'VAT recoverable', 'IVA detraibile', 'recuperabile', 'recoverable'],
    incurred: ['competenza', 'incurred', 'data competenza', 'data della spesa', 'incurred on'],
    invoiced: ['data fattura', 'invoiced', 'data documento', 'fattura del', 'invoiced on', 'invoice date'],
    paid: ['data pagamento', 'paid', 'pagata il', 'pagamento', 'paid on', 'payment date'],
    verified: ['verificato', 'verified', 'importo verificato', 'importo ammesso dal controllo', 'accepted'],
    corrects: ['rettifica', 'corrects', 'nota di credito su', 'documento rettificato', 'credit note on'],
    item: ['voce', 'item', 'riga documento', 'posizione'],
    fictional: ['inventato', 'fictional'],
  },
  fields: [
    'document',
    'supplier',
    'nature',
    'source',
    'line',
    'use',
    'net',
    'vat',
    'recoverable',
    'incurred',
    'invoiced',
    'paid',
    'verified',
    'corrects',
    'item',
    'fictional',
  ],
  required: ['document', 'supplier', 'line', 'net', 'invoiced'],
};

/** A row is what a source puts on a line. */
export type PlanField = 'line' | 'title' | 'source' | 'amount' | 'vat' | 'ceiling' | 'uses';

export const PLAN_COLUMNS: ColumnSet<PlanField> = {
  headings: {
    line: ['linea', 'line', 'voce di spesa', 'linea di spesa', 'budget line'],
    title: ['titolo', 'title', 'descrizione', 'denominazione', 'description'],
    source: ['fonte', 'source', 'fonte di finanziamento', 'risorse', 'funding source'],
    amount: ['importo previsto', 'planned amount', 'previsto', 'stanziamento', 'planned'],
    vat: ['regime IVA', 'VAT regime', 'IVA', 'VAT'],
    ceiling: ['tetto', 'ceiling', 'tetto di spesa'],
    uses: ['usi ammessi', 'uses', 'usi', 'iniziative'],
  },
  fields: ['line', 'title', 'source', 'amount', 'vat', 'ceiling', 'uses'],
  required: ['line', 'source', 'amount'],
};

/** A row says that a source has reported its spend as of a date. */
export type ReportField = 'source' | 'asOf' | 'delivered';

export const REPORT_COLUMNS: ColumnSet<ReportField> = {
  headings: {
    source: ['fonte', 'source', 'fonte di finanziamento', 'risorse', 'funding source'],
    asOf: ['rendiconto al', 'report as of', 'spesa al', 'al', 'as of'],
    delivered: ['consegnato il', 'delivered', 'consegnata il', 'data consegna', 'delivered on'],
  },
  fields: ['source', 'asOf', 'delivered'],
  required: ['source', 'asOf', 'delivered'],
};

/** A row says how far the activities were at a date, and what shows it. */
export type ActivityField = 'asOf' | 'done' | 'evidence';

export const ACTIVITY_COLUMNS: ColumnSet<ActivityField> = {
  headings: {
    asOf: ['attività al', 'activities as of', 'al', 'as of', 'data'],
    done: ['avanzamento', 'progress', 'stato di avanzamento', 'done'],
    evidence: ['evidenza', 'evidence', 'documentazione', 'relazione'],
  },
  fields: ['asOf', 'done', 'evidence'],
  required: ['asOf', 'done', 'evidence'],
};

/** A row is a payment of a tranche. */
export type PaymentField = 'tranche' | 'amount' | 'paid';

export const PAYMENT_COLUMNS: ColumnSet<PaymentField> = {
  headings: {
    tranche: ['quota pagata', 'tranche', 'quota', 'erogazione'],
    amount: ['importo pagato', 'amount paid', 'importo', 'amount'],
    paid: ['pagato il', 'paid on', 'data pagamento', 'data', 'date'],
  },
  fields: ['tranche', 'amount', 'paid'],
  required: ['tranche', 'amount', 'paid'],
};

/** A row is money moved from one line to another; rows of one agreement belong together. */
export type ReallocationField = 'id' | 'agreed' | 'agreement' | 'source' | 'from' | 'to' | 'amount';

export const REALLOCATION_COLUMNS: ColumnSet<ReallocationField> = {
  headings: {
    id: ['variazione', 'reallocation', 'codice variazione'],
    agreed: ['accordo del', 'agreed on', 'data accordo', 'data', 'date'],
    agreement: ['accordo', 'agreement', 'atto', 'protocollo'],
    source: ['fonte', 'source', 'fonte di finanziamento', 'risorse', 'funding source'],
    from: ['dalla linea', 'from line', 'da', 'from'],
    to: ['alla linea', 'to line', 'a', 'to'],
    amount: ['importo', 'amount', 'importo spostato'],
  },
  fields: ['id', 'agreed', 'agreement', 'source', 'from', 'to', 'amount'],
  required: ['id', 'agreed', 'agreement', 'from', 'to', 'amount'],
};
