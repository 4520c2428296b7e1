/** The budget of the 2021 plan: data for one programme of one region. */
import type { LocalizedText } from '@insedia/domain';
import type { Plan, PlanLine, PlanUse } from '../plan/plan.ts';
import type { Policies } from '../scheme/policies.ts';
import { decree } from './decree.ts';

/** The source whose share the decree pays. */
export const REGION = 'regione-lombardia';
/** The source that pays for the Varese project with its own money. */
export const CHAMBER = 'cciaa-varese';

const TEAM = decree('687', 'Team staffato sul progetto (1+2+3): € 500.000,00 (IVA esente)');
const DIRECT = decree('688', 'Costi diretti: € 162.696,10 (IVA inclusa ove dovuta)');
const VARESE = decree('718-720', 'CAMERA DI COMMERCIO DI VARESE € 50.000,00');

const TEAM_TITLES: readonly LocalizedText[] = [
  { it: 'Comuni', en: 'Municipalities' },
  { it: 'Imprese', en: 'Companies' },
  { it: 'Promozione, scouting e informazione', en: 'Promotion, scouting and information' },
];

/** In the order of the text, which does not say which line each belongs to. */
const PRINTED = [
  { cents: 15_000_000n, citation: decree('693', '€ 150.000,00', 'unverified') },
  { cents: 10_000_000n, citation: decree('702', '€ 100.000,00', 'unverified') },
  { cents: 25_000_000n, citation: decree('704', '€ 250.000,00', 'unverified') },
] as const;

/** The five uses of the direct costs. */
const USES: readonly PlanUse[] = [
  use(
    'event',
    ['evento per gli investitori internazionali', 'event for international investors'],
    '725-727',
    'organizzazione di un evento rivolto agli investitori internazionali per presentare il territorio lombardo quale destinazione ideale per gli investimenti',
  ),
  use(
    'scouting',
    ['nuove iniziative di scouting', 'new scouting'],
    '728-730',
    'sperimentazione di nuove iniziative di scouting di investitori esteri, anche associate alla partecipazione a grandi eventi internazionali',
  ),
  use(
    'site',
    ['dominio, manutenzione e funzionalità del sito', 'domain, maintenance and functions of the site'],
    '731-733',
    'gestione del dominio internet investinlombardy/attractlombardy, manutenzione e implementazione di nuove funzionalità del sito',
  ),
  use(
    'studies',
    ['incarichi esterni di studio e analisi', 'external studies and analyses'],
    '734',
    'affidamento incarichi esterni di studio e analisi',
  ),
  use(
    'travel',
    ['logistica, eventi e viaggi', 'logistics, events and travel'],
    '735-737',
    'spese logistiche e di organizzazione/partecipazione ad eventi e spese di viaggio per supporto e accompagnamento ad operatori esteri in Lombardia',
  ),
];

/**
 * The budget of the 2021 plan under the readings `lineAmounts` and `cofinancingLine`, which only reports show: the
 * three amounts of the team are marked `unverified`, and rules know their sum alone.
 *
 * @example
 * totalOf(attract2021Plan(ATTRACT_2021_POLICIES)); // 71269610n
 */
export function attract2021Plan({
  cofinancingLine,
  lineAmounts,
}: Pick<Policies, 'cofinancingLine' | 'lineAmounts'>): Plan {
  const shownUnder = cofinancingLine.value === 'own' ? undefined : cofinancingLine.value;
  const team = TEAM_TITLES.map((title, index): PlanLine => {
    const printed = PRINTED.find((_, place) => lineAmounts.value.charAt(index) === String(place + 1));
    return {
      id: String(index + 1),
      title,
      vat: 'exempt',
      ceiling: 'team',
      uses: [],
      amounts: printed ? [{ source: REGION, ...printed }] : [],
      citation: TEAM,
    };
  });
  return {
    id: 'attract-2021',
    title: { it: 'Piano Operativo 2021', en: 'Operative plan 2021' },
    sources: [
      {
        id: REGION,
        title: { it: 'Regione Lombardia', en: 'Lombardy Region' },
        citation: decree(
          '373-374',
          'con un valore complessivo di euro 712 696,10, di cui euro 662 696,10 a carico di Regione Lombardia',
        ),
      },
      {
        id: CHAMBER,
        title: { it: 'Camera di commercio di Varese', en: 'Varese Chamber of commerce' },
        citation: decree('374-375', 'euro 50 000,00 a carico della Camera di Commercio di Varese'),
      },
    ],
    lines: [
      ...team,
      {
        id: '4',
        title: {
          it: 'Costi diretti, compreso evento attrazione e matching investitori',
          en: 'Direct costs, with the event and the matching of investors',
        },
        vat: 'included',
        ceiling: 'direct-costs',
        uses: USES,
        amounts: [{ source: REGION, cents: 16_269_610n, citation: DIRECT }],
        citation: DIRECT,
      },
      {
        id: '5',
        title: { it: 'Progetto della Camera di Varese', en: 'Project of the Varese Chamber' },
        vat: 'included',
        ceiling: 'varese',
        uses: [],
        amounts: [{ source: CHAMBER, cents: 5_000_000n, citation: VARESE }],
        shownUnder,
        citation: VARESE,
      },
    ],
  };
}

function use(id: string, [it, en]: readonly [string, string], line: string, quote: string): PlanUse {
  return { id, title: { it, en }, citation: decree(line, quote) };
}
