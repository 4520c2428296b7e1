/** How many times as fast as a peer the points have to be, and are meant to be. */
export interface Goal {
  readonly task: string;
  readonly peer: string;
  readonly must: number;
  readonly aim: number;
}

/** On a million clustered points, unless the task says otherwise. */
export const GOALS: readonly Goal[] = [
  { task: 'nearest', peer: 'geoflatbush', must: 20, aim: 35 },
  { task: '8 nearest', peer: 'geoflatbush', must: 12, aim: 20 },
  { task: 'count 10 km', peer: 'geoflatbush', must: 6, aim: 10 },
  { task: 'count 50 km', peer: 'geoflatbush', must: 12, aim: 25 },
  { task: 'count 50 km at 5M', peer: 'geoflatbush', must: 25, aim: 40 },
  { task: 'decay 50 km', peer: 'geoflatbush', must: 20, aim: 30 },
  { task: 'count 10 km', peer: 'rbush', must: 30, aim: 50 },
  { task: 'build', peer: 'flatbush', must: 1 / 1.5, aim: 1 },
  { task: 'nearest', peer: 'scipy', must: 4, aim: 7 },
  { task: 'nearest, sites ready', peer: 'nanoflann', must: 1, aim: 2 },
];

/** One line a goal that was measured: how many times as fast, and which mark that reaches. */
export function printGoals(times: (task: string, peer: string) => number | undefined): void {
  const rows = GOALS.flatMap(({ task, peer, must, aim }) => {
    const ratio = times(task, peer);
    if (ratio === undefined) return [];
    const reached = ratio >= aim ? 'aim' : ratio >= must ? 'must' : 'no';
    return [{ task, peer, times: rounded(ratio), must: rounded(must), aim, reached }];
  });
  console.log('\ngoals: how many times as long the peer takes');
  console.table(rows);
}

function rounded(ratio: number): number {
  return Number(ratio.toPrecision(3));
}
