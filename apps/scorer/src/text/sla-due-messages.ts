const IT = {
  request: 'Richiesta',
  fromFirstReply: 'Prima risposta (da cui decorrono le 72 ore)',
  within: (hours: number) => `entro ${hours} ore`,
  decree: 'd.g.r. 17 maggio 2021, n. XI/4715',
  lines: (line: string) => (line.includes('-') ? `righe ${line}` : `riga ${line}`),
  dueHead: ['lettura', 'scadenza', 'che cosa conta'],
  default: 'lettura predefinita, assunta',
  stepHead: ['giorno', 'conta', 'ore', 'totale'],
  dueAt: 'Scadenza',
  clockChange: 'cambio dell’ora',
  basedOn: 'Su che cosa si fonda',
  stated: 'indicato',
  assumed: 'assunto',
  cited: 'dal decreto',
};

const EN: typeof IT = {
  request: 'Request',
  fromFirstReply: 'First reply (which the 72 hours run from)',
  within: (hours) => `within ${hours} hours`,
  decree: 'D.g.r. 17 May 2021, n. XI/4715',
  lines: (line) => (line.includes('-') ? `lines ${line}` : `line ${line}`),
  dueHead: ['reading', 'deadline', 'what counts'],
  default: 'default reading, assumed',
  stepHead: ['day', 'counts', 'hours', 'total'],
  dueAt: 'Deadline',
  clockChange: 'the clocks change',
  basedOn: 'What it stands on',
  stated: 'stated',
  assumed: 'assumed',
  cited: 'from the decree',
};

/** What `sla due` says, and every statement of a choice. */
export const SLA_DUE = { it: IT, en: EN };
