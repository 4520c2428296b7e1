import type { Cents } from '@insedia/domain';
import { type IsoDate, isIsoDate } from '../iso-date.ts';
import type { PlanLine } from '../plan/plan.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { type DocumentItem, type ExpenditureDocument, grossOf } from './document.ts';
import { citationFor, type Exclusion, type ExclusionReason } from './reason.ts';

/** What became of an item: `eligible` and the exclusions add up to what was reported. */
export interface Judgement {
  readonly eligible: Cents;
  readonly exclusions: readonly Exclusion[];
}

/** A line and its uses, looked up once. */
export interface KnownLine {
  readonly line: PlanLine;
  readonly uses: ReadonlySet<string>;
}

/** The date that places a document in time. */
export function decidingDate(document: ExpenditureDocument, { policies }: Scheme): IsoDate | undefined {
  return document[DATES[policies.costDate.value]];
}

const DATES = { incurred: 'incurredOn', invoiced: 'invoicedOn', paid: 'paidOn' } as const;
const NO_EXCLUSIONS: readonly Exclusion[] = [];

/** Nothing of the item counts. */
export function excluded(
  item: DocumentItem,
  reason: ExclusionReason,
  scheme: Scheme,
  line: PlanLine | undefined,
  isNote = false,
): Judgement {
  const cents = isNote ? -grossOf(item) : grossOf(item);
  return { eligible: 0n, exclusions: [{ cents, reason, citation: citationFor(reason, scheme, line) }] };
}

/** What counts of an item of an invoice, whatever the cut-off date and the ceilings. */
export function judge(
  document: ExpenditureDocument,
  item: DocumentItem,
  known: KnownLine | undefined,
  scheme: Scheme,
): Judgement {
  const reason = reasonAgainst(document, item, known, scheme);
  if (reason) return excluded(item, reason, scheme, known?.line);
  const { exclusions, eligible } = withoutVat(item, scheme, known);
  const { verified } = item;
  if (verified === undefined || verified >= eligible) return { eligible, exclusions };
  const accepted = verified < 0n ? 0n : verified;
  const citation = citationFor('notAccepted', scheme, known?.line);
  const refused = { cents: eligible - accepted, reason: 'notAccepted', citation } as const;
  return { eligible: accepted, exclusions: [...exclusions, refused] };
}

function reasonAgainst(
  document: ExpenditureDocument,
  item: DocumentItem,
  known: KnownLine | undefined,
  scheme: Scheme,
): ExclusionReason | undefined {
  if (item.net < 0n || item.vat < 0n) return 'negativeAmount';
  if (!known) return 'unknownLine';
  if (document.invoicedOn === undefined) return 'noInvoice';
  const on = decidingDate(document, scheme);
  if (on === undefined) return 'noDate';
  if (!isIsoDate(on)) return 'badDate';
  if (on < scheme.window.from || on > scheme.window.to) return 'outsideWindow';
  const thirdPartyOnly =
    document.source === scheme.funder && scheme.policies.eligibleNature.value === 'thirdPartyOnly';
  if (thirdPartyOnly && document.supplier.nature === 'internal') return 'internal';
  if (known.uses.size > 0 && (item.use === undefined || !known.uses.has(item.use))) return 'useNotNamed';
  return undefined;
}

function withoutVat(item: DocumentItem, scheme: Scheme, known: KnownLine | undefined): Judgement {
  const reason = item.vat === 0n ? undefined : reasonAgainstVat(item, scheme, known?.line);
  if (!reason) return { eligible: grossOf(item), exclusions: NO_EXCLUSIONS };
  const citation = citationFor(reason, scheme, known?.line);
  return { eligible: item.net, exclusions: [{ cents: item.vat, reason, citation }] };
}

function reasonAgainstVat(
  { vatRecoverable }: DocumentItem,
  { policies }: Scheme,
  line: PlanLine | undefined,
): ExclusionReason | undefined {
  if (line?.vat === 'exempt') return 'vatOnExemptLine';
  if (vatRecoverable) return 'vatRecoverable';
  return policies.vat.value === 'never' ? 'vatNotCounted' : undefined;
}
