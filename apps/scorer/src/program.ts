import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { type AnalysisFlags, analysisOptions, withAnalyses } from './analysis-flags.ts';
import { addBudgetCommands } from './budget-program.ts';
import { addCompletionCommand } from './completion-program.ts';
import type { Context } from './context.ts';
import { UsageError } from './failure.ts';
import { addLayersCommand } from './layers-program.ts';
import { missingOption, type ProgramParts, unknownCommand } from './program-parts.ts';
import { addProgrammeCommands } from './programme-program.ts';
import { addReportCommands } from './report-program.ts';
import { addSlaCommands } from './sla-program.ts';
import { diffMessagesIn } from './text/diff-messages.ts';
import { formMessagesIn } from './text/form-messages.ts';
import { verifyMessagesIn } from './text/verify-messages.ts';
import { PROGRAM } from './version.ts';

interface Common {
  readonly decimal?: ',' | '.';
  readonly layer: ReadonlyMap<string, string>;
  readonly crs: ReadonlyMap<string, string>;
  readonly map?: string;
  readonly sheet?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

interface RankFlags {
  readonly applications?: string;
  readonly force?: boolean;
  readonly out?: string;
  readonly timings?: boolean;
}

/** The command line: what each command takes, and the function that does it. */
export function program(context: Context, done: (exitCode: number) => void): Command {
  const { messages } = context;
  const { names } = messages;
  const applicationsFlags = `-a, --applications <${names.file}>`;
  const outFlags = `-o, --out <${names.folder}>`;
  const root = new Command('insedia')
    .description(messages.title)
    .version(PROGRAM.version, '-V, --version', messages.versionOption)
    .helpOption('-h, --help', messages.helpOption)
    .helpCommand(false)
    .exitOverride()
    .configureHelp({
      styleTitle: (title) => messages.helpTitles[title] ?? title,
      styleUsage: (usage) =>
        usage.replace('[options]', messages.options).replace('[command]', messages.command),
      subcommandTerm: (sub) =>
        [sub.name(), ...sub.registeredArguments.map((argument) => `<${argument.name()}>`)].join(' '),
      optionDescription: ({ description }) => description,
    })
    .configureOutput({ outputError: () => undefined })
    .addHelpText('after', `\n${messages.exitCodes}`);

  const commandOf = (parent: Command, name: string, description: string, example: string): Command =>
    parent
      .command(name)
      .description(description)
      .helpOption('-h, --help', messages.helpOption)
      .addOption(new Option('--lang <it|en>', messages.langOption).choices(['it', 'en']))
      .option('-q, --quiet', messages.quietOption)
      .addHelpText('after', `\n${messages.example}:\n  $ ${context.invocation} ${example}`);
  const command = (name: string, description: string, example: string): Command =>
    commandOf(root, name, description, example);

  const decimalOption = (): Option =>
    new Option(`--decimal <${names.mark}>`, messages.decimalOption).argParser((mark: string) => {
      if (mark === ',' || mark === '.') return mark;
      throw new InvalidArgumentError(messages.decimalForm);
    });
  const layerOptions = (target: Command): Command =>
    target
      .addOption(
        new Option(`--layer <${names.layer}>`, messages.layerOption)
          .argParser((value: string, layers: ReadonlyMap<string, string>) => {
            const at = value.indexOf('=');
            if (at < 1) throw new InvalidArgumentError(messages.layerForm);
            return new Map([...layers, [value.slice(0, at), value.slice(at + 1)]]);
          })
          .default(new Map<string, string>(), '–'),
      )
      .addOption(
        new Option('--crs <EPSG>', messages.crsOption)
          .argParser((value: string, systems: ReadonlyMap<string, string>) => {
            const [, layer = '', code] = /^(?:(.+)=)?(EPSG:\d+)$/i.exec(value) ?? [];
            if (code === undefined) throw new InvalidArgumentError(messages.crsForm);
            return new Map([...systems, [layer, code]]);
          })
          .default(new Map<string, string>(), '–'),
      );
  const withInputs = (target: Command): Command =>
    layerOptions(target.addOption(decimalOption()))
      .option(`--map <${names.file}>`, messages.mapOption)
      .option(`--sheet <${names.sheet}>`, messages.sheetOption)
      .option('--json', messages.jsonOption);

  const call = (): Argument => new Argument(`<${names.call}>`, messages.callArgument);
  const applications = (): Option => new Option(applicationsFlags, messages.applicationsOption);

  const ranking = withInputs(
    command('rank', messages.rank, 'rank call.yaml --applications applications.csv --out out'),
  )
    .addArgument(call())
    .addOption(applications())
    .option(outFlags, messages.outOption)
    .option('--force', messages.forceRunOption)
    .option('--timings', messages.timingsOption);
  withAnalyses(ranking, messages).action(
    async (path: string, options: Common & AnalysisFlags & RankFlags) => {
      const file = required(options.applications, applicationsFlags);
      const out = required(options.out, outFlags);
      const analysis = analysisOptions(options);
      const { force = false, timings = false } = options;
      const given = {
        ...inputs(path, options),
        ...flags(options),
        applications: file,
        out,
        force,
        timings,
        analysis,
      };
      const { rank } = await import('./commands/rank.ts');
      done(await rank(given, context));
    },
  );

  withInputs(command('validate', messages.validate, 'validate call.yaml --applications applications.csv'))
    .addArgument(call())
    .addOption(applications())
    .option(outFlags, messages.correctionsOption)
    .action(async (path: string, options: Common & { applications?: string; out?: string }) => {
      const { applications: file, out } = options;
      const { validate } = await import('./commands/validate.ts');
      done(await validate({ ...inputs(path, options), ...flags(options), applications: file, out }, context));
    });

  withInputs(command('explain', messages.explain, 'explain A-017 call.yaml --applications applications.csv'))
    .argument(`<${names.site}>`, messages.siteArgument)
    .addArgument(call())
    .addOption(applications())
    .option(`-o, --out <${names.file}>`, messages.sheetOutOption)
    .option('--force', messages.forceOption)
    .action(async (site: string, path: string, options: Common & RankFlags) => {
      const file = required(options.applications, applicationsFlags);
      const { force = false, out } = options;
      const given = { ...inputs(path, options), ...flags(options), applications: file, site, out, force };
      const { explain } = await import('./commands/explain.ts');
      done(await explain(given, context));
    });

  withInputs(command('compare', messages.compare, 'compare A-017 A-021 call.yaml -a applications.csv'))
    .argument(`<${names.first}>`, messages.siteArgument)
    .argument(`<${names.second}>`, messages.siteArgument)
    .addArgument(call())
    .addOption(applications())
    .action(
      async (first: string, second: string, path: string, options: Common & { applications?: string }) => {
        const file = required(options.applications, applicationsFlags);
        const given = { ...inputs(path, options), ...flags(options), applications: file, first, second };
        const { compare } = await import('./commands/compare.ts');
        done(await compare(given, context));
      },
    );

  command('init', messages.init, 'init my-call')
    .argument(`<${names.folder}>`, messages.folderArgument)
    .option('--force', messages.forceOption)
    .action(async (folder: string, { force = false }: { force?: boolean }) => {
      const { init } = await import('./commands/init.ts');
      done(init({ folder, force }, context));
    });

  const verifyMessages = verifyMessagesIn(context.language);
  command('verify', verifyMessages.verify, 'verify out/manifest.json')
    .argument(`<${verifyMessages.manifestName}>`, verifyMessages.manifestArgument)
    .option(`--from <${names.folder}>`, verifyMessages.fromOption)
    .option('--json', messages.jsonOption)
    .action(async (path: string, options: Common & { from?: string }) => {
      const { verify } = await import('./commands/verify.ts');
      done(await verify({ manifest: path, from: options.from, ...flags(options) }, context));
    });

  const diffMessages = diffMessagesIn(context.language);
  command('diff', diffMessages.diff, 'diff out-1/manifest.json out-2/manifest.json')
    .argument(`<${diffMessages.names.first}>`, diffMessages.firstArgument)
    .argument(`<${diffMessages.names.second}>`, diffMessages.secondArgument)
    .option('--json', messages.jsonOption)
    .action(async (before: string, after: string, { json = false }: Common) => {
      const { diff } = await import('./commands/diff.ts');
      done(await diff({ before, after, json }, context));
    });

  const formMessages = formMessagesIn(context.language);
  const outFile = `-o, --out <${names.file}>`;
  command('form', formMessages.form, 'form call.yaml --out form.xlsx')
    .addArgument(call())
    .option(outFile, formMessages.outOption)
    .addOption(
      new Option(`--rows <${names.number}>`, formMessages.rowsOption).argParser((text: string) => {
        const rows = Number(text);
        if (Number.isInteger(rows) && rows >= 1 && rows <= MOST_ROWS) return rows;
        throw new InvalidArgumentError(formMessages.rowsForm);
      }),
    )
    .option('--all', formMessages.allOption)
    .option('--force', messages.forceOption)
    .action(
      async (
        path: string,
        {
          all = false,
          force = false,
          out,
          rows = 500,
        }: { all?: boolean; force?: boolean; out?: string; rows?: number },
      ) => {
        const { form } = await import('./commands/form.ts');
        done(await form({ call: path, out: required(out, outFile), rows, all, force }, context));
      },
    );

  const parts: ProgramParts = {
    command: commandOf,
    group: (name, description) => {
      const group = root
        .command(name)
        .description(description)
        .helpOption('-h, --help', messages.helpOption)
        .helpCommand(false)
        .addOption(new Option('--lang <it|en>', messages.langOption).choices(['it', 'en']));
      return group.on('command:*', ([word = '']: readonly string[]) => {
        throw unknownCommand(group, word);
      });
    },
    decimal: decimalOption,
    layerOptions,
    needed: (value, option, example) => {
      if (value !== undefined) return value;
      throw new UsageError(missingOption(option, `${context.invocation} ${example}`));
    },
    done,
  };
  addLayersCommand(context, root, parts);
  addBudgetCommands(context, parts);
  addReportCommands(context, root, addProgrammeCommands(context, parts), parts);
  addSlaCommands(context, parts);
  addCompletionCommand(context, root, parts);
  return root;
}

/** As many rows as a form may have for people to fill in. */
const MOST_ROWS = 100_000;

/** What the options say of the files; of the coordinate systems, the one without a layer is that of the applications. */
function inputs(call: string, { crs, decimal, layer, map, sheet }: Common) {
  return { call, decimalMark: decimal, layers: layer, map, sheet, crs: crs.get(''), layerSystems: crs };
}

function flags({ json = false, quiet = false }: Common) {
  return { json, quiet };
}

/**
 * The value of an option that a command cannot do without. The parser's own check comes before that of unknown
 * options, and would not tell of a misspelt one.
 */
function required<T extends string>(value: T | undefined, option: string): T {
  if (value !== undefined) return value;
  throw new CommanderError(
    2,
    'commander.missingMandatoryOptionValue',
    `error: required option '${option}' not specified`,
  );
}
