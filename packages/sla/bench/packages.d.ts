/** Adds its methods to moment; see `WorkingMoment` in peers.ts. */
declare module 'moment-business-time';
