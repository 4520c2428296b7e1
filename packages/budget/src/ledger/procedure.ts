import { type ExpenditureDocument, grossOf } from '../documents/document.ts';
import { contentOf } from '../documents/repetitions.ts';
import type { IsoDate } from '../iso-date.ts';
import { commandMessages, messages } from '../messages.ts';
import { type Plan, shareOf } from '../plan/plan.ts';
import { planVersions } from '../plan/versions.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { SettlementInput } from '../settlement/input.ts';
import { centsOf } from '../settlement/outcome.ts';
import { settle } from '../settlement/settle.ts';
import type { Command, CommandProblem, CommandRefusal } from './command.ts';
import { type Movement, type MovementKind, movement } from './movement.ts';

/** Where a plan stands: what was reported, agreed and paid, and what was booked. */
export interface Procedure {
  readonly input: SettlementInput;
  readonly approvedOn: IsoDate | undefined;
  readonly closedOn: IsoDate | undefined;
  /** In the order they were booked; their ids are those of the tranches, and `commitment`, `recovery`, `release`. */
  readonly movements: readonly Movement[];
}

/**
 * A plan that nothing has happened to yet.
 *
 * @example
 * openProcedure(scheme, plan).movements; // []
 */
export function openProcedure(scheme: Scheme, plan: Plan): Procedure {
  const input = { scheme, plan, documents: [], reports: [], activities: [], reallocations: [], payments: [] };
  return { input, approvedOn: undefined, closedOn: undefined, movements: [] };
}

/**
 * Carries out a command, or says why not. What is already so, such as a report sent twice, changes nothing and is no
 * refusal. The procedure given is left as it was.
 *
 * @example
 * const approved = perform(openProcedure(scheme, plan), { kind: 'approve', on: '2021-05-17' });
 */
export function perform(procedure: Procedure, command: Command): Procedure | CommandRefusal {
  const result = attempt(procedure, command);
  if (typeof result !== 'string') return result;
  const text = messages.about(command.kind, commandMessages[result]);
  return { command: command.kind, problem: result, text };
}

function attempt(procedure: Procedure, command: Command): Procedure | CommandProblem {
  const { approvedOn, closedOn, input } = procedure;
  if (command.kind === 'approve')
    return approvedOn === undefined ? approve(procedure, command.on) : 'approvedAlready';
  if (approvedOn === undefined) return 'notApproved';
  if (command.kind === 'pay') return pay(procedure, command.tranche, command.on);
  if (command.kind === 'recover') return recover(procedure, command.on);
  if (command.kind === 'release') return release(procedure, command.on);
  if (closedOn !== undefined) return 'closed';
  switch (command.kind) {
    case 'report':
      return report(procedure, command);
    case 'verify':
      return verify(procedure, command);
    case 'amend':
      return amend(procedure, command.document);
    case 'reallocate': {
      const reallocations = [...(input.reallocations ?? []), command.reallocation];
      const rule = input.scheme.policies.reallocation.value;
      const { refused } = planVersions(input.plan, reallocations, rule, input.scheme.funder);
      return refused.length > 0 ? 'reallocationRefused' : withInput(procedure, { reallocations });
    }
    default:
      return close(procedure, command.on);
  }
}

function approve(procedure: Procedure, on: IsoDate): Procedure {
  const { plan, scheme } = procedure.input;
  return booked(
    { ...procedure, approvedOn: on },
    'commitment',
    'commitment',
    shareOf(plan, scheme.funder),
    on,
  );
}

function report(procedure: Procedure, command: Command & { kind: 'report' }): Procedure | CommandProblem {
  const { activities, documents, reports } = procedure.input;
  const { report: sent } = command;
  const known = reports.find(({ id }) => id === sent.id);
  if (
    known &&
    !(known.source === sent.source && known.asOf === sent.asOf && known.deliveredOn === sent.deliveredOn)
  ) {
    return 'idWithOtherContent';
  }
  const byId = new Map(documents.map((document) => [document.id, document]));
  for (const document of command.documents) {
    const same = byId.get(document.id);
    if (same && reportedContent(same) !== reportedContent(document)) return 'idWithOtherContent';
    if (!same) byId.set(document.id, document);
  }
  return withInput(procedure, {
    documents: [...byId.values()],
    reports: known ? reports : [...reports, sent],
    activities: known ? activities : [...(activities ?? []), ...(command.activities ?? [])],
  });
}

function verify(procedure: Procedure, command: Command & { kind: 'verify' }): Procedure | CommandProblem {
  const { accepted, document: id, item } = command;
  const document = procedure.input.documents.find((one) => one.id === id);
  const part = document?.items[item];
  if (!document || !part) return 'unknownDocument';
  if (accepted < 0n || accepted > grossOf(part)) return 'aboveReported';
  const items = document.items.with(item, { ...part, verified: accepted });
  return replaced(procedure, { ...document, items });
}

function amend(procedure: Procedure, document: ExpenditureDocument): Procedure | CommandProblem {
  const known = procedure.input.documents.some(({ id }) => id === document.id);
  if (!known) return 'unknownDocument';
  return replaced(procedure, withoutVerification(document));
}

function pay(procedure: Procedure, tranche: string, on: IsoDate): Procedure | CommandProblem {
  const { advance, balance, progress } = procedure.input.scheme;
  const order = [...(advance ? [advance.id] : []), ...progress.map(({ id }) => id), balance.id];
  const place = order.indexOf(tranche);
  const paid = (procedure.input.payments ?? []).map((payment) => payment.tranche);
  if (place < 0) return 'unknownTranche';
  if (paid.includes(tranche)) return 'paidAlready';
  if (order.slice(0, place).some((id) => !paid.includes(id))) return 'outOfOrder';
  if (tranche === balance.id && procedure.closedOn === undefined) return 'notClosed';
  if (tranche !== balance.id && procedure.closedOn !== undefined) return 'closed';
  const settlement = settle(procedure.input);
  const due = tranche === balance.id ? settlement.balance : settlement.tranches[place]?.due;
  const cents = due && centsOf(due);
  if (cents === undefined) return 'unknownAmount';
  const payments = [...(procedure.input.payments ?? []), { tranche, cents, paidOn: on }];
  const kind = tranche === balance.id ? 'balance' : tranche === advance?.id ? 'advance' : 'progress';
  return booked(withInput(procedure, { payments }), tranche, kind, cents, on);
}

function close(procedure: Procedure, on: IsoDate): Procedure | CommandProblem {
  const { balance, due, flags } = settle(procedure.input);
  if (!due.known || !balance.known) return 'unknownAmount';
  return flags.some(({ kind }) => kind === 'notVerified') ? 'notVerified' : { ...procedure, closedOn: on };
}

function recover(procedure: Procedure, on: IsoDate): Procedure | CommandProblem {
  if (procedure.closedOn === undefined) return 'notClosed';
  const recovery = centsOf(settle(procedure.input).recovery) ?? 0n;
  const done = procedure.movements.some(({ id }) => id === 'recovery');
  return recovery === 0n || done
    ? 'nothingToRecover'
    : booked(procedure, 'recovery', 'recovery', recovery, on);
}

/** Only once the balance is paid and what is to be recovered is back. */
function release(procedure: Procedure, on: IsoDate): Procedure | CommandProblem {
  const { input, movements } = procedure;
  if (procedure.closedOn === undefined) return 'notClosed';
  const { recovery, released } = settle(input);
  const has = (wanted: string) => movements.some(({ id }) => id === wanted);
  const balancePaid = (input.payments ?? []).some((payment) => payment.tranche === input.scheme.balance.id);
  if (!balancePaid || (centsOf(recovery) !== 0n && !has('recovery'))) return 'outOfOrder';
  const cents = centsOf(released) ?? 0n;
  return cents === 0n || has('release')
    ? 'nothingToRelease'
    : booked(procedure, 'release', 'release', cents, on);
}

function withInput(procedure: Procedure, change: Partial<SettlementInput>): Procedure {
  return { ...procedure, input: { ...procedure.input, ...change } };
}

function replaced(procedure: Procedure, document: ExpenditureDocument): Procedure {
  const { documents } = procedure.input;
  return withInput(procedure, {
    documents: documents.map((one) => (one.id === document.id ? document : one)),
  });
}

function withoutVerification(document: ExpenditureDocument): ExpenditureDocument {
  return { ...document, items: document.items.map((item) => ({ ...item, verified: undefined })) };
}

/** What the beneficiary said, whatever the controller accepted since. */
function reportedContent(document: ExpenditureDocument): string {
  return contentOf(withoutVerification(document));
}

/** Nothing is booked for nothing. */
function booked(
  procedure: Procedure,
  id: string,
  kind: Exclude<MovementKind, 'reversal'>,
  cents: bigint,
  on: IsoDate,
): Procedure {
  if (cents === 0n) return procedure;
  return { ...procedure, movements: [...procedure.movements, movement({ id, kind, cents, on })] };
}
