import { type Command, InvalidArgumentError, Option } from 'commander';
import type { BudgetInputs } from './budget/gather.ts';
import type { Context } from './context.ts';
import type { ProgramParts } from './program-parts.ts';
import { dateIn } from './read/cells.ts';
import { tableLines } from './text/budget-columns.ts';
import { budgetMessagesIn } from './text/budget-messages.ts';

interface BudgetFlags extends Omit<BudgetInputs, 'documents'> {
  readonly documents?: string;
  readonly asOf?: string;
  readonly out?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Adds `budget statement`, `budget policies` and `budget init`. */
export function addBudgetCommands(context: Context, parts: ProgramParts): void {
  const { language, messages: common } = context;
  const messages = budgetMessagesIn(language);
  const { names } = messages;
  const { command, done, group, needed } = parts;
  const file = common.names.file;
  const documentsFlags = `-d, --documents <${file}>`;
  const asOfFlags = `--as-of <${names.date}>`;
  const day = (flags: string, description: string): Option =>
    new Option(flags, description).argParser((text: string): string => {
      const date = dateIn(text.trim());
      if (date !== undefined) return date;
      throw new InvalidArgumentError(messages.notADate);
    });
  const withInputs = (target: Command): Command =>
    target
      .option(`--plan <${file}>`, messages.planOption)
      .option(`--reports <${file}>`, messages.reportsOption)
      .option(`--activities <${file}>`, messages.activitiesOption)
      .option(`--payments <${file}>`, messages.paymentsOption)
      .option(`--reallocations <${file}>`, messages.reallocationsOption)
      .option(`--sheet <${names.sheet}>`, messages.sheetOption)
      .addOption(
        new Option(`--reading <${names.reading}>`, messages.readingOption)
          .argParser((reading: string, others: readonly string[]) => [...others, reading])
          .default([], '–'),
      )
      .addOption(day(`--advance-requested <${names.date}>`, messages.requestedOption))
      .addOption(day(`--advance-guarantee <${names.date}>`, messages.guaranteeOption))
      .addOption(parts.decimal())
      .option('--json', common.jsonOption)
      .addHelpText('after', () => ['', `${messages.columnsHead}:`, ...tableLines(language)].join('\n'));

  const budget = group('budget', messages.group);
  const statementExample =
    'budget statement --plan attract-2021 --documents documents.csv --as-of 2021-12-31 --out out';
  withInputs(
    command(budget, 'statement', messages.statement, statementExample)
      .option(documentsFlags, messages.documentsOption)
      .addOption(day(asOfFlags, messages.asOfOption))
      .option(`-o, --out <${common.names.folder}>`, messages.outOption),
  ).action(async ({ asOf, documents, json = false, quiet = false, ...options }: BudgetFlags) => {
    const inputs = {
      documents: needed(documents, documentsFlags, statementExample),
      asOf: needed(asOf, asOfFlags, statementExample),
    };
    const { budgetStatement } = await import('./commands/budget-statement.ts');
    done(await budgetStatement({ ...options, ...inputs, json, quiet }, context));
  });

  const policiesExample = 'budget policies --documents documents.csv --as-of 2021-12-31';
  withInputs(
    command(budget, 'policies', messages.policies, policiesExample)
      .option(documentsFlags, messages.policyDocumentsOption)
      .addOption(day(asOfFlags, messages.policyAsOfOption))
      .option(`-o, --out <${common.names.folder}>`, messages.policyOutOption),
  ).action(
    async ({ asOf = '2021-12-31', documents, json = false, quiet = false, ...options }: BudgetFlags) => {
      const { budgetPolicies, listPolicies } = await import('./commands/budget-policies.ts');
      done(
        documents === undefined
          ? listPolicies(context)
          : await budgetPolicies({ ...options, documents, asOf, json, quiet }, context),
      );
    },
  );

  command(budget, 'init', messages.init, 'budget init budget.xlsx')
    .argument(`<${names.target}>`, messages.toMake)
    .option('--force', common.forceOption)
    .action(async (path: string, { force = false }: { force?: boolean }) => {
      const { budgetInit } = await import('./commands/budget-init.ts');
      done(await budgetInit({ path, force }, context));
    });
}
