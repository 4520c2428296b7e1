import type { Dashboard } from '@insedia/monitoring';
import { EVENT_KINDS } from '@insedia/monitoring';
import type { MonitoringPage } from '../../monitoring/page.ts';
import { monthlyKpis } from '../../monitoring/sections/assisted.ts';
import { DUE_STANDING, monthText } from '../../text/monitoring-words.ts';
import { type Html, html } from '../html/html.ts';
import { percentText } from '../tables/table.ts';
import { calendarStrip } from './charts/calendar-strip.ts';
import { type ChartColumn, columnChart } from './charts/columns.ts';
import { funnelChart } from './charts/funnel.ts';

/** The drawings of each section, by its id; a section without one has none. */
export function figuresOf(page: MonitoringPage): ReadonlyMap<string, Html> {
  return new Map<string, Html>([
    ['pipeline', pipelineFigure(page)],
    ...page.about.report.dashboards.map((board) => [board.stage.id, stageFigure(page, board)] as const),
    ...monthlyKpis(page).map((kpi) => {
      const columns = (kpi.months ?? []).map(
        ({ count, ended, month }): ChartColumn => ({
          label: monthText(month, page.language),
          value: Number(count),
          open: !ended,
        }),
      );
      const level = 'count' in kpi.target ? kpi.target.count : 0;
      const label = `${page.messages.kpis.target} ${page.target(kpi)}`;
      const description = page.messages.assisted.title;
      return [
        kpi.id,
        html`<figure class="single">${columnChart({ description, columns, level: { value: level, label } })}</figure>`,
      ] as const;
    }),
    ['agenda', agendaFigure(page)],
  ]);
}

function pipelineFigure(page: MonitoringPage): Html {
  const { dashboards } = page.about.report;
  const stages = dashboards.map(({ conversion, stage }, i) => {
    const before = dashboards[i - 1]?.conversion.reached.projects ?? 0;
    const { reached, there } = conversion;
    const share = before > 0 ? percentText(reached.projects / before, page.language) : undefined;
    return { title: page.say(stage.title), reached: reached.projects, there, share };
  });
  const { now, reached } = page.messages.stages;
  return html`<figure>${funnelChart(stages, { reached, there: now })}</figure>`;
}

function stageFigure(page: MonitoringPage, board: Dashboard): Html {
  const { entries, work } = board;
  const chart = (title: string, months: Dashboard['entries']): Html => {
    const columns = months.map(({ count, month }): ChartColumn => {
      const open = page.about.report.asOf.startsWith(month);
      return { label: monthText(month, page.language), value: count, open };
    });
    return html`<figure><figcaption><b>${title}</b></figcaption>${columns.length === 0 ? html`<p class="none">${page.messages.stages.noMonth}</p>` : columnChart({ description: title, columns })}</figure>`;
  };
  return html`<div class="pair">${chart(page.messages.stages.entries, entries)}${chart(page.say(EVENT_KINDS[work.fact]), work.months)}</div>
`;
}

function agendaFigure(page: MonitoringPage): Html {
  const { agenda, asOf } = page.about.report;
  const { window } = page.about.programme;
  const kinds = [...new Set(agenda.dues.map(({ of }) => of))];
  const rows = kinds.map((kind) => {
    const own = agenda.dues.filter(({ of }) => of === kind);
    return {
      title: own[0] ? page.say(own[0].title) : kind,
      days: own.map(({ on, status }) => {
        const { text, tone } = DUE_STANDING[status];
        return { on, tone, words: `${page.date(on)}: ${page.say(text)}` };
      }),
    };
  });
  const last = agenda.dues.at(-1)?.on ?? window.to;
  const first = agenda.dues[0]?.on ?? window.from;
  const days = {
    from: earlier(first, earlier(window.from, asOf)),
    to: later(last, later(window.to, asOf)),
    today: asOf,
  };
  const months = monthsBetween(days.from, days.to).map((on) => ({
    on,
    label: monthText(on.slice(0, 7), page.language),
  }));
  const key = [...new Set(Object.values(DUE_STANDING))].map(
    ({ text, tone }) =>
      html`<li><svg class="key dot" viewBox="0 0 16 16" aria-hidden="true"><circle class="${tone}" cx="8" cy="8" r="6"/></svg>${page.say(text)}</li>`,
  );
  return html`<figure>${calendarStrip(rows, { ...days, months }, page.messages.agenda.title)}<ul class="legend">${key}</ul></figure>`;
}

function monthsBetween(from: string, to: string): readonly string[] {
  const firsts: string[] = [];
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  for (let i = 1; ; i++) {
    const first = new Date(Date.UTC(year, month - 1 + i, 1)).toISOString().slice(0, 10);
    if (first > to) return firsts;
    firsts.push(first);
  }
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
