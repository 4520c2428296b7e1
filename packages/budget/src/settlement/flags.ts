import type { LocalizedText } from '@insedia/domain';
import { messages } from '../messages.ts';
import type { Context } from './context.ts';
import { isLate } from './entitlement.ts';

/** Something that changes no amount by itself and that whoever decides should know. */
export interface Flag {
  readonly kind: 'lateFinalReport' | 'notVerified' | 'reallocationRefused';
  readonly text: LocalizedText;
}

/** What is worth knowing beside the amounts. */
export function flagsOf(context: Context): readonly Flag[] {
  const flags: Flag[] = [];
  const { balance } = context.scheme;
  if (isLate(context)) flags.push({ kind: 'lateFinalReport', text: messages.flag.late(balance.reportBy) });
  let open = 0;
  for (const { eligible, verified } of context.items) if (!verified && eligible !== 0n) open += 1;
  if (open > 0) flags.push({ kind: 'notVerified', text: messages.flag.notVerified(open) });
  for (const { text } of context.plan.refused) flags.push({ kind: 'reallocationRefused', text });
  return flags;
}
