/**
 * An invented year of a programme, for examples, demonstrations and tests.
 *
 * @module @insedia/monitoring/fictional
 */
export { INVENTED_MUNICIPALITIES } from './fictional/municipalities.ts';
export { fictionalYear } from './fictional/year.ts';
