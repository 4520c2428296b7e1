/** A small model of the procedure under the policies of the 2021 decree, for documents `S`, `D` and `C` alone. */
import type { Cents } from '@insedia/domain';
import type { Command } from '../ledger/command.ts';
import { type Plan, shareOf } from '../plan/plan.ts';
import { CHAMBER, REGION } from '../presets/attract-2021-plan.ts';
import { plainRound, planned } from './plain-due.ts';

interface Booked {
  net: Cents;
  verified: Cents | undefined;
}

const TRANCHES: readonly string[] = ['advance', 'september', 'balance'];

/** What is done, refused and booked, in cents and a few flags. */
export class ProcedureModel {
  readonly #share: Cents;
  readonly #total: Cents;
  readonly #lines: Map<string, Cents>;
  readonly #documents = new Map<string, Booked>();
  /** What was reported, before the controller or an amendment changed it. */
  readonly #sources = new Map<string, string>();
  readonly #agreements = new Set<string>();
  readonly #paid: Cents[] = [];
  #approved = false;
  #closed = false;
  #recovered = 0n;
  #released = 0n;

  constructor(plan: Plan) {
    this.#share = shareOf(plan, REGION);
    this.#total = this.#share + planned(plan, CHAMBER);
    const of = (ids: readonly string[], source: string): Cents =>
      planned({ ...plan, lines: plan.lines.filter(({ id }) => ids.includes(id)) }, source);
    this.#lines = new Map([
      ['team', of(['1', '2', '3'], REGION)],
      ['direct', of(['4'], REGION)],
      ['chamber', of(['5'], CHAMBER)],
    ]);
  }

  balances(): ReadonlyMap<string, Cents> {
    const paid = this.#paid.reduce((sum, cents) => sum + cents, 0n) - this.#recovered;
    const committed = this.#approved ? this.#share - this.#released : 0n;
    return new Map([
      ['paid', paid],
      ['commitment', committed - paid],
      ['allocation', -committed],
    ]);
  }

  perform(command: Command): 'done' | 'refused' {
    return this.#attempt(command) ? 'done' : 'refused';
  }

  #attempt(command: Command): boolean {
    if (command.kind === 'approve') {
      if (this.#approved) return false;
      this.#approved = true;
      return true;
    }
    if (!this.#approved) return false;
    if (command.kind === 'pay') return this.#pay(TRANCHES.indexOf(command.tranche));
    if (command.kind === 'recover') return this.#recover();
    if (command.kind === 'release') return this.#release();
    if (this.#closed) return false;
    if (command.kind === 'close') return this.#close();
    if (command.kind === 'reallocate')
      return this.#reallocate(command.reallocation.moves[0]?.cents ?? 0n, command);
    if (command.kind === 'report') return this.#report(command);
    const id = command.kind === 'verify' ? command.document : command.document.id;
    const known = this.#documents.get(id);
    if (!known) return false;
    if (command.kind === 'verify') {
      if (command.accepted > known.net) return false;
      known.verified = command.accepted;
    } else this.#documents.set(id, { net: command.document.items[0]?.net ?? 0n, verified: undefined });
    return true;
  }

  #report({ documents, report }: Command & { kind: 'report' }): boolean {
    const net = documents.map(({ id, items: [item] }) => [id, item?.net ?? 0n] as const);
    if (net.some(([id, cents]) => this.#documents.get(id) && this.#documents.get(id)?.net !== cents))
      return false;
    for (const [id, cents] of net) {
      if (!this.#documents.has(id)) this.#documents.set(id, { net: cents, verified: undefined });
    }
    this.#sources.set(report.id, report.asOf);
    return true;
  }

  #reallocate(cents: Cents, { reallocation }: Command & { kind: 'reallocate' }): boolean {
    const direct = this.#lines.get('direct') ?? 0n;
    if (reallocation.agreement === '' || cents <= 0n || cents > direct) return false;
    if (this.#agreements.has(reallocation.id)) return false;
    this.#agreements.add(reallocation.id);
    this.#lines.set('direct', direct - cents);
    this.#lines.set('team', (this.#lines.get('team') ?? 0n) + cents);
    return true;
  }

  #pay(place: number): boolean {
    if (place !== this.#paid.length || (place === 2) !== this.#closed) return false;
    if (place === 0) this.#paid.push(plainRound(this.#share * 30n, 100n, 'halfUp'));
    else {
      const due = place === 1 ? this.#september() : this.#due('2021-12-31');
      if (due === undefined) return false;
      const left = due - this.#paid.reduce((sum, cents) => sum + cents, 0n);
      this.#paid.push(left > 0n ? left : 0n);
    }
    return true;
  }

  #close(): boolean {
    const open = [...this.#documents.values()].some(
      ({ net, verified }) => net > 0n && verified === undefined,
    );
    const known = this.#due('2021-12-31') !== undefined;
    const september = this.#paid.length > 1 || this.#september() !== undefined;
    this.#closed = known && september && !open;
    return this.#closed;
  }

  /** What is paid or, for tranches nobody paid, taken to be. */
  #over(): Cents {
    const advance = this.#paid[0] ?? plainRound(this.#share * 30n, 100n, 'halfUp');
    const before = this.#paid[1] ?? (this.#september() ?? 0n) - advance;
    const paid = advance + (before > 0n ? before : 0n);
    return paid - (this.#due('2021-12-31') ?? 0n);
  }

  #recover(): boolean {
    if (!this.#closed || this.#over() <= 0n || this.#recovered > 0n) return false;
    this.#recovered = this.#over();
    return true;
  }

  #release(): boolean {
    const due = this.#due('2021-12-31') ?? 0n;
    const open = !this.#closed || this.#paid.length < 3 || (this.#over() > 0n && this.#recovered === 0n);
    if (open || this.#share === due || this.#released > 0n) return false;
    this.#released = this.#share - due;
    return true;
  }

  /** The activities of September come with the Region's report of September alone. */
  #september(): Cents | undefined {
    return this.#sources.has(`${REGION} 2021-09-30`) ? this.#due('2021-09-30') : undefined;
  }

  #due(asOf: string): Cents | undefined {
    const reported = (source: string): boolean =>
      [...this.#sources].some(([id, date]) => id.startsWith(source) && date >= asOf);
    const chamberSilent = (this.#lines.get('chamber') ?? 0n) > 0n && !reported(CHAMBER);
    if (!reported(REGION) || chamberSilent) return undefined;
    const counted = (id: string): Cents =>
      this.#documents.get(id)?.verified ?? this.#documents.get(id)?.net ?? 0n;
    const september = asOf === '2021-09-30';
    const team = this.#lines.get('team') ?? 0n;
    const chamber = this.#lines.get('chamber') ?? 0n;
    const spent = counted('S') + (september ? 0n : counted('D'));
    const own = spent < team ? spent : team;
    const spentByChamber = september ? 0n : counted('C');
    const all = own + (spentByChamber < chamber ? spentByChamber : chamber);
    const rate = this.#total === 0n ? 0n : plainRound(this.#share * all, this.#total, 'halfUp');
    return [own, rate, this.#share].reduce((least, cents) => (cents < least ? cents : least));
  }
}
