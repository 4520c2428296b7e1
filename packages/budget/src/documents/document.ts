import type { Cents } from '@insedia/domain';
import type { IsoDate } from '../iso-date.ts';

/** Who was paid: a supplier of goods or services, or the beneficiary's own staff and structure. */
export interface Supplier {
  readonly name: string;
  readonly nature: 'thirdParty' | 'internal';
}

/** A part of a document: one line of the plan, one VAT treatment. Gross is net + VAT. */
export interface DocumentItem {
  /** Line of the plan. */
  readonly line: string;
  /** What it was for, on lines that name uses. */
  readonly use?: string | undefined;
  /** Zero or above, on credit notes too. */
  readonly net: Cents;
  /** Zero or above, on credit notes too. */
  readonly vat: Cents;
  /** Whether the beneficiary gets the VAT back, as it declares. */
  readonly vatRecoverable: boolean;
  /** What the controller accepted of the item; absent until verified. Never above what was reported. */
  readonly verified?: Cents | undefined;
}

/** An invoice or another proof of cost, or a credit note (*nota di credito*) that takes some of one back. */
export interface ExpenditureDocument {
  /** Unique: the number and whose it is. */
  readonly id: string;
  readonly supplier: Supplier;
  /** Whose money of the plan paid it. */
  readonly source: string;
  /** The invoice that a credit note corrects; absent on invoices. */
  readonly corrects?: string | undefined;
  readonly incurredOn?: IsoDate | undefined;
  readonly invoicedOn?: IsoDate | undefined;
  readonly paidOn?: IsoDate | undefined;
  /** One invoice may lie on several lines. */
  readonly items: readonly DocumentItem[];
}

/**
 * What an item costs, VAT included.
 *
 * @example
 * grossOf({ line: '1', net: 10_000n, vat: 2_200n, vatRecoverable: false }); // 12200n
 */
export function grossOf({ net, vat }: DocumentItem): Cents {
  return net + vat;
}
