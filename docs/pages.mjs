import { basename, dirname } from 'node:path';
import { Converter } from 'typedoc';
import ts from 'typescript';

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
 * package leads to the page of the package. Names the errors that `@throws` tells of.
 *
 * @param {import('typedoc').Application} app
 */
export function load(app) {
  app.converter.on(Converter.EVENT_CREATE_SIGNATURE, (_context, { comment }, declaration) => {
    const names = declaration ? ts.getJSDocTags(declaration).filter(ts.isJSDocThrowsTag) : [];
    for (const [i, { content }] of (comment?.blockTags ?? [])
      .filter(({ tag }) => tag === '@throws')
      .entries()) {
      const name = names[i]?.typeExpression?.type.getText();
      if (name !== undefined)
        content.unshift({ kind: 'code', text: `\`${name}\`` }, { kind: 'text', text: ' ' });
    }
  });
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_context, page) => {
    const path = page.project.files.getReflectionPath(page) ?? '';
    page.frontmatter.group = GROUPS.get(basename(dirname(path))) ?? 'The project';
    const [first] = page.content;
    const [heading, title] = (first?.kind === 'text' && /^# (.*)\n+/.exec(first.text)) || [];
    if (first === undefined || heading === undefined || title === undefined)
      throw new Error(`${path}: no heading`);
    page.name = title;
    for (const part of page.content) {
      const [, name] = /packages\/([\w-]+)\/README\.md$/.exec(part.text) ?? [];
      if (part.kind !== 'relative-link' || name === undefined) continue;
      part.kind = 'text';
      part.text = `../modules/_insedia_${name}.html`;
    }
  });
}
