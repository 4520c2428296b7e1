import { basename, dirname } from 'node:path';
import { Converter } from 'typedoc';

/** What the folders of pages are called in the navigation. */
const GROUPS = new Map([
  ['concepts', 'Concepts'],
  ['tutorials', 'Tutorials'],
  ['methods', 'Methods'],
  ['decisions', 'Decisions'],
  ['it', 'Per gli analisti'],
]);

/**
 * Makes pages of plain Markdown: a page is called by its heading and grouped by its folder; a link to the README of a
 * package leads to the page of the package.
 *
 * @param {import('typedoc').Application} app
 */
export function load(app) {
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_context, page) => {
    const path = page.project.files.getReflectionPath(page) ?? '';
    const [, folder] = [basename(path), basename(dirname(path))];
    page.frontmatter.group = GROUPS.get(folder) ?? 'Pages';
    const [first] = page.content;
    const [heading, title] = (first?.kind === 'text' && /^# (.*)\n+/.exec(first.text)) || [];
    if (first === undefined || heading === undefined || title === undefined)
      throw new Error(`${path}: no heading`);
    page.name = title;
    first.text = first.text.slice(heading.length);
    for (const part of page.content) {
      const [, name] = /packages\/([\w-]+)\/README\.md$/.exec(part.text) ?? [];
      if (part.kind !== 'relative-link' || name === undefined) continue;
      part.kind = 'text';
      part.text = `../modules/_insedia_${name}.html`;
    }
  });
}
