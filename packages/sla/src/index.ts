export type { WorkingTime } from './calendar/working-time.ts';
