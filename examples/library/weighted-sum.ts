import { compileValue, performanceTable, rankScores, weightedSum } from '@insedia/ranking';

const sites = ['Nord', 'Est', 'Sud'];
const near = compileValue({
  kind: 'piecewise-linear',
  points: [
    [10, 1],
    [60, 0],
  ],
  outOfRange: 'clip',
});
const quick = compileValue({
  kind: 'piecewise-linear',
  points: [
    [30, 1],
    [180, 0],
  ],
  outOfRange: 'clip',
});

const values = performanceTable(
  sites,
  ['airport', 'permitting'],
  [Float64Array.from([12, 25, 41], near), Float64Array.from([120, 45, 30], quick)],
);
const { scores, contributions } = weightedSum(values, [0.6, 0.4], { scale: 100, decimals: 2 });
const { order, ranks } = rankScores(scores);

for (const i of order) {
  console.log(ranks[i], sites[i], contributions.map((points) => points[i]).join(' + '), '=', scores[i]);
}

// prints:
// 1 Est 42 + 36 = 78
// 2 Nord 57.6 + 16 = 73.6
// 3 Sud 22.8 + 40 = 62.8
