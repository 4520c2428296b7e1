/// <reference types="node" />

/** Prints answers of seeded random calendars, and what the host's clock shows, for a comparison between hosts. */
import { compileCalendar, italianHolidays, localToUtc, utcToLocal } from '@insedia/sla';
import { Random } from './random.ts';
import { randomCalendar, randomDuration, randomInstant } from './random-calendar.ts';

const random = new Random(2021);
const answers: (number | string)[] = [];
for (let i = 0; i < 10; i++) {
  const { definition, middle } = randomCalendar(random, ['Europe/Rome', 'America/Sao_Paulo', 'Pacific/Apia']);
  if (Object.keys(definition.weekly ?? {}).length === 0) continue;
  const calendar = compileCalendar(definition);
  for (let j = 0; j < 20; j++) {
    const [at, ms] = [randomInstant(random, middle), randomDuration(random)];
    const local = utcToLocal(at, definition.timeZone);
    answers.push(calendar.add(at, ms), calendar.subtract(at, ms), calendar.between(at - ms, at));
    answers.push(calendar.addDays(at, 3), local, localToUtc(local, definition.timeZone));
  }
}
answers.push(...italianHolidays(2021).map(({ date }) => date));
console.log(JSON.stringify({ host: new Date(0).getTimezoneOffset(), answers }));
