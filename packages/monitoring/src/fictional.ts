/** An invented year of a programme, for examples, demonstrations and tests. */
export { INVENTED_MUNICIPALITIES } from './fictional/municipalities.ts';
export { fictionalYear } from './fictional/year.ts';
