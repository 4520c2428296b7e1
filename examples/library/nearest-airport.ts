import { PointIndex } from '@insedia/spatial-index';

const airports = [
  { name: 'Malpensa', lon: 8.72811, lat: 45.6306 },
  { name: 'Bergamo', lon: 9.70417, lat: 45.673901 },
  { name: 'Linate', lon: 9.27674, lat: 45.445099 },
];
const index = new PointIndex(
  airports.map(({ lon }) => lon),
  airports.map(({ lat }) => lat),
);
const milan = [9.18951, 45.46427] as const;

for (const { id, distanceM } of index.nearest(...milan, { k: 3 })) {
  console.log(airports[id]?.name, (distanceM / 1000).toFixed(1), 'km');
}
console.log(index.count(...milan, 40_000), 'within 40 km');

// prints:
// Linate 7.1 km
// Malpensa 40.4 km
// Bergamo 46.3 km
// 1 within 40 km
