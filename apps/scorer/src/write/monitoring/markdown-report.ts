import type { Language } from '@insedia/domain';
import { countsLine } from '../../monitoring/counts.ts';
import { MonitoringPage, type ProgrammeReport } from '../../monitoring/page.ts';
import { textOf } from '../../monitoring/section.ts';
import { sectionsOf } from '../../monitoring/sections.ts';
import { PROGRAM } from '../../version.ts';
import { markdownTable } from '../tables/markdown-table.ts';

/** The report in Markdown. */
export function monitoringMarkdown(about: ProgrammeReport, language: Language): string {
  const page = new MonitoringPage(about, language);
  const { messages } = page;
  const parts = sectionsOf(page).map((section) => {
    const { tables, title } = section;
    const shown = tables.map((table) => {
      const heading = table.title === title ? '' : `### ${table.title}\n\n`;
      return `${heading}${markdownTable(table, language)}\n`;
    });
    const text = textOf(section)
      .map((line) => `${line}\n`)
      .join('\n');
    return `## ${title}\n\n${text === '' ? '' : `${text}\n`}${shown.join('')}`;
  });
  const head = [
    `# ${messages.title} ${messages.asOf(page.date(about.report.asOf))}`,
    ...(about.report.fictional ? [`**${messages.fictional}**`] : []),
    page.say(about.programme.title),
    countsLine(page),
  ];
  return `${head.map((line) => `${line}\n\n`).join('')}${parts.join('')}${PROGRAM.name} ${PROGRAM.version}\n`;
}
