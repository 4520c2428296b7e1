/**
 * Reading events: JSON as the outside has it, and what is wrong with it.
 *
 * @module @insedia/monitoring/schema
 */
export { type EventFields, eventJsonSchema, eventSchema, fieldsOf } from './schema/event-schema.ts';
export type { FieldFault } from './schema/field-fault.ts';
export { type EventFile, type LineFault, readEvents } from './schema/json-lines.ts';
export { type EventReading, readEvent } from './schema/read-event.ts';
