import type { Language } from '@insedia/domain';
import { PROGRAM } from '../../version.ts';
import { type Html, html } from './html.ts';
import { STYLE } from './style.ts';

/** A document before it is written. */
export interface HtmlDocument {
  readonly language: Language;
  readonly title: string;
  /** Beyond that of the house. */
  readonly style?: Html | false | undefined;
  readonly body: Html | readonly Html[];
  /** Name and version of the program; those of this one if absent. */
  readonly program?: string | undefined;
}

/** One HTML document that loads nothing and runs nothing, to be read on screen, printed on A4 and filed. */
export function htmlDocument({
  body,
  language,
  program = `${PROGRAM.name} ${PROGRAM.version}`,
  style,
  title,
}: HtmlDocument): string {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${program}">
<title>${title}</title>
${STYLE}${style}
</head>
<body>
${body}
<footer>${program}</footer>
</body>
</html>
`.toString();
}
