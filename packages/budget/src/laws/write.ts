import type { ExpenditureDocument } from '../documents/document.ts';
import { formatCents } from '../money/format.ts';
import { ceilingsOf, type Plan } from '../plan/plan.ts';
import type { Reallocation } from '../plan/reallocation.ts';
import type { SettlementInput } from '../settlement/input.ts';
import { writePolicies } from './readings.ts';

/** A case in a few lines: the plan, the policies that are not those of the decree, what was spent and reported. */
export function writeInput({
  activities,
  documents,
  plan,
  reallocations,
  reports,
  scheme,
}: SettlementInput): readonly string[] {
  const done = (activities ?? []).map(
    ({ asOf, done: { of, over } }) => `activities ${of}/${over} as of ${asOf}`,
  );
  const unreported = plan.sources
    .filter(({ id }) => !reports.some(({ source }) => source === id))
    .map(({ id }) => `no report of ${id}`);
  const late = reports.some(({ deliveredOn }) => deliveredOn > scheme.balance.reportBy)
    ? ['final report late']
    : [];
  return [
    writePlan(plan),
    ...writePolicies(scheme.policies),
    ...documents.flatMap(writeDocument),
    ...(reallocations ?? []).map(writeReallocation),
    ...done,
    ...unreported,
    ...late,
  ];
}

/** A plan as its ceilings. */
export function writePlan(plan: Plan): string {
  const ceilings = plan.sources.flatMap(({ id }) => [...ceilingsOf(plan, id)]);
  return `plan: ${ceilings.map(([id, cents]) => `${id} ${formatCents(cents)}`).join(', ')}`;
}

/** A document, a line an item. */
function writeDocument(document: ExpenditureDocument): readonly string[] {
  const { corrects, id, incurredOn, invoicedOn, paidOn, supplier } = document;
  const same = incurredOn === invoicedOn && incurredOn === paidOn;
  const dates = same ? `${incurredOn}` : `incurred ${incurredOn}, invoiced ${invoicedOn}, paid ${paidOn}`;
  return document.items.map(({ line, net, use, vat, vatRecoverable, verified }) =>
    [
      `${id}: ${corrects ? `credit note on ${corrects}, ` : ''}line ${line}${use ? ` (${use})` : ''}`,
      `net ${formatCents(net)}`,
      vat > 0n ? `VAT ${formatCents(vat)}${vatRecoverable ? ' recoverable' : ''}` : undefined,
      supplier.nature === 'internal' ? 'internal' : undefined,
      verified === undefined ? undefined : `verified ${formatCents(verified)}`,
      dates,
    ]
      .filter((part) => part !== undefined)
      .join(', '),
  );
}

/** An agreement, and what it moves. */
export function writeReallocation({ agreedOn, agreement, id, moves }: Reallocation): string {
  const moved = moves.map(({ cents, from, to }) => `${formatCents(cents)} from ${from} to ${to}`).join(', ');
  return `${id} of ${agreedOn} (${agreement || 'no agreement'}): ${moved}`;
}
