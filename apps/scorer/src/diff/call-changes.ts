import type { LocalizedText } from '@insedia/domain';
import type { Assessment, Call } from '@insedia/scoring';

/** Something of a call that is otherwise. */
export interface CallChange {
  readonly what: LocalizedText;
  /** Nothing where the call did not have it. */
  readonly before: LocalizedText | undefined;
  /** Nothing where the call has it no more. */
  readonly after: LocalizedText | undefined;
}

/** What two calls differ in: weights and rules of criteria, requirements, and the choices that decide the result. */
export function callChanges(before: Assessment, after: Assessment): readonly CallChange[] {
  return [
    ...criteriaChanges(before.call, after.call),
    ...titledChanges(before.call.eligibility, after.call.eligibility),
    ...policyChanges(before, after),
  ];
}

function criteriaChanges({ criteria: then }: Call, { criteria: now }: Call): readonly CallChange[] {
  const known = new Map(then.map((criterion) => [criterion.id, criterion]));
  const left = then.filter(({ id }) => !now.some((criterion) => criterion.id === id));
  return [
    ...now.flatMap((criterion): CallChange[] => {
      const was = known.get(criterion.id);
      const { title } = criterion;
      if (!was) return [{ what: title, before: undefined, after: weightText(criterion.weight) }];
      const weights = [was.weight, criterion.weight].map(weightText);
      return [
        ...(was.weight === criterion.weight ? [] : [{ what: title, before: weights[0], after: weights[1] }]),
        ...(sameRule(was, criterion) ? [] : [{ what: title, before: RULE, after: OTHER_RULE }]),
      ];
    }),
    ...left.map(({ title, weight }) => ({ what: title, before: weightText(weight), after: undefined })),
  ];
}

type Criterion = Call['criteria'][number];

/** Whether two criteria measure and value alike, whatever their weights and titles. */
function sameRule(a: Criterion, b: Criterion): boolean {
  const rule = ({ measure, minimum, missing, value }: Criterion): string =>
    JSON.stringify([measure, minimum, missing, value]);
  return rule(a) === rule(b);
}

type Titled = { readonly id: string; readonly title: LocalizedText };

function titledChanges(then: readonly Titled[], now: readonly Titled[]): readonly CallChange[] {
  const known = new Map(then.map((rule) => [rule.id, JSON.stringify(rule)]));
  const left = then.filter(({ id }) => !now.some((rule) => rule.id === id));
  return [
    ...now
      .filter((rule) => known.get(rule.id) !== JSON.stringify(rule))
      .map(({ id, title }) => ({ what: title, before: known.has(id) ? RULE : undefined, after: OTHER_RULE })),
    ...left.map(({ title }) => ({ what: title, before: RULE, after: undefined })),
  ];
}

function policyChanges({ policies: then }: Assessment, { policies: now }: Assessment): readonly CallChange[] {
  const known = new Map(then.map((policy) => [policy.id, policy]));
  return now.flatMap((policy): CallChange[] => {
    const was = known.get(policy.id);
    if (!was || was.value.en === policy.value.en) return [];
    return [{ what: policy.title, before: was.value, after: policy.value }];
  });
}

function weightText(weight: number): LocalizedText {
  return { it: `peso ${String(weight).replace('.', ',')}`, en: `weight ${weight}` };
}

const RULE: LocalizedText = { it: 'una regola', en: 'one rule' };
const OTHER_RULE: LocalizedText = { it: 'un’altra regola', en: 'another rule' };
