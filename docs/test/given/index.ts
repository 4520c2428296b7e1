/** What examples use without saying how it came about: the plan of 2021 with some invoices, a call, an office. */

export { assessment, call, layers, table, towns } from './call.ts';
export { office } from './office.ts';
export { documents, event, input, monitor, outcomes, plan, reports, scheme } from './programme.ts';
