/** The acts that the decree stands on, and how they hang together. */
import type { Act } from '../../act.ts';
import type { ActLink, ActRelation } from '../act-link.ts';
import { EU_THRESHOLD_ACTS } from '../eu-threshold.ts';
import { both, DECREE, decree } from './row.ts';

export const ACTS: readonly Act[] = [
  {
    id: DECREE,
    title: both(
      'D.g.r. 17 maggio 2021 n. XI/4715, Piano Operativo Attrazione degli Investimenti 2021',
      'Regional decree XI/4715 of 17 May 2021, operative plan for attracting investment 2021',
    ),
    date: '2021-05-17',
  },
  act(
    'lr-11-2014',
    '2014-02-19',
    'L.r. 11/2014, Impresa Lombardia',
    'Regional law 11/2014, Impresa Lombardia',
  ),
  act(
    'lr-20-2020',
    '2020-09-30',
    'L.r. 20/2020, servizio di tutoraggio',
    'Regional law 20/2020, tutoring service',
  ),
  act('lr-34-1978', '1978-03-31', 'L.r. 34/1978, contabilità', 'Regional law 34/1978, accounts'),
  act('lr-20-2008', '2008-07-07', 'L.r. 20/2008, organizzazione', 'Regional law 20/2008, organisation'),
  act(
    'dcr-xi-64-2018',
    '2018-07-10',
    'D.c.r. XI/64/2018, Programma Regionale di Sviluppo',
    'Regional development programme, D.c.r. XI/64/2018',
  ),
  act(
    'dgr-x-5464-2016',
    '2016-07-25',
    'D.g.r. X/5464/2016, prime iniziative AttrACT',
    'D.g.r. X/5464/2016, first steps of AttrACT',
  ),
  act(
    'dgr-x-5889-2016',
    '2016-11-28',
    'D.g.r. X/5889/2016, linee attuative di AttrACT',
    'D.g.r. X/5889/2016, guidelines that start AttrACT',
  ),
  act(
    'dgr-x-6335-2017',
    '2017-03-13',
    'D.g.r. X/6335/2017, risorse ai Comuni',
    'D.g.r. X/6335/2017, funds to municipalities',
  ),
  // The decree gives neither its date nor its legislature.
  {
    id: 'dgr-6790-2017',
    title: both('D.g.r. 6790/2017, linee guida sostituite', 'D.g.r. 6790/2017, guidelines replaced'),
  },
  act(
    'dgr-xi-767-2018',
    '2018-11-12',
    'D.g.r. XI/767/2018, Accordo con il Sistema camerale',
    'D.g.r. XI/767/2018, agreement with the Chambers',
  ),
  act(
    'dgr-xi-1662-2019',
    '2019-05-27',
    'D.g.r. XI/1662/2019, Linee Guida dell’Accordo',
    'D.g.r. XI/1662/2019, guidelines of the agreement',
  ),
  act(
    'dgr-xi-2872-2020',
    '2020-02-24',
    'D.g.r. XI/2872/2020, Piano Operativo 2020',
    'D.g.r. XI/2872/2020, operative plan 2020',
  ),
  act(
    'dgr-xi-3909-2020',
    '2020-11-23',
    'D.g.r. XI/3909/2020, schema del tutoraggio',
    'D.g.r. XI/3909/2020, scheme of the tutoring service',
  ),
  act(
    'dgr-xi-4067-2020',
    '2020-12-21',
    'D.g.r. XI/4067/2020, Programma d’Azione 2021',
    'D.g.r. XI/4067/2020, programme of action 2021',
  ),
  act(
    'dduo-5735-2021',
    '2021-04-29',
    'D.d.u.o. 5735/2021, Gruppo di lavoro interdirezionale',
    'D.d.u.o. 5735/2021, working group',
  ),
  act(
    'dlgs-33-2013',
    '2013-03-14',
    'D.lgs. 33/2013, trasparenza',
    'Legislative decree 33/2013, transparency',
  ),
  act(
    'dlgs-50-2016',
    '2016-04-18',
    'D.lgs. 50/2016, contratti pubblici',
    'Legislative decree 50/2016, public contracts',
  ),
  ...EU_THRESHOLD_ACTS,
];

export const LINKS: readonly ActLink[] = [
  basis('lr-11-2014', '9-10', 'la legge regionale 19 febbraio 2014 n 11'),
  basis('lr-20-2020', '22', 'la legge regionale 30 settembre 2020, n 20'),
  link('lr-20-2020', 'amends', 'lr-11-2014', '25', 'all’art 11 di modifica della l r 11/2014'),
  link(
    'lr-20-2020',
    'applies',
    'dlgs-50-2016',
    '31-32',
    'articolo 35, comma 1, lettera a), del d lgs 50/2016',
  ),
  basis(
    'dcr-xi-64-2018',
    '36-37',
    'Programma Regionale di Sviluppo, approvato con d c r 10 luglio 2018, n 64',
  ),
  basis('dgr-xi-767-2018', '44-45', 'approvato con la d g r 12 novembre 2018, n XI/767'),
  basis('dgr-xi-1662-2019', '47', 'la d g r 27 maggio 2019, n XI/1662'),
  link(
    'dgr-xi-1662-2019',
    'replaces',
    'dgr-6790-2017',
    '51-52',
    'Aggiornamento e sostituzione delle linee guida approvate con d g r n 6790/2017',
  ),
  link(
    'dgr-xi-1662-2019',
    'implements',
    'dgr-xi-767-2018',
    '48-51',
    'Determinazioni in merito all’adozione e gestione di misure approvate nell’ambito dell’Accordo per lo sviluppo economico e la competitività tra Regione Lombardia e Sistema camerale lombardo',
  ),
  basis('dgr-xi-4067-2020', '54', 'la d g r 21 dicembre 2020, n XI/4067'),
  link(
    'dgr-xi-4067-2020',
    'implements',
    'dgr-xi-767-2018',
    '56-57',
    'Approvazione del Programma d’Azione 2021',
  ),
  basis('dgr-x-5464-2016', '59', 'la d g r 25 luglio 2016, n X/5464'),
  basis('dgr-x-5889-2016', '63', 'la d g r 28 novembre 2016, n X/5889'),
  basis('dgr-x-6335-2017', '69', 'la d g r 13 marzo 2017 n X/6335'),
  link(
    'dgr-x-6335-2017',
    'implements',
    'dgr-x-5889-2016',
    '69-71',
    'Programma AttrACT: accordi per l’attrattività Criteri per l’assegnazione delle risorse ai comuni aderenti',
  ),
  basis('dgr-xi-2872-2020', '73', 'la d g r 24 febbraio 2020, n XI/2872'),
  basis('dgr-xi-3909-2020', '80', 'la d g r 23 novembre 2020, n XI/3909'),
  link(
    'dgr-xi-3909-2020',
    'implements',
    'lr-20-2020',
    '80-84',
    'Approvazione dello schema di accesso e funzionamento del servizio di tutoraggio per le procedure di insediamento produttivo di cui all’art 11 comma 1 1 della legge regionale n 20 del 30 settembre 2020',
  ),
  basis('lr-34-1978', '360', 'la l r n 34 del 31 marzo 1978'),
  basis('lr-20-2008', '364', 'la l r n 20 del 7 luglio 2008'),
  basis('dduo-5735-2021', '472', 'D.D.U.O. 29 aprile 2021, n. 5735'),
  link(
    DECREE,
    'applies',
    'dlgs-33-2013',
    '355-356',
    'ai sensi dell’art 26 e 27 del d lgs 14 marzo 2013, n 33',
  ),
  link(
    DECREE,
    'implements',
    'dgr-xi-767-2018',
    '154-155',
    'Unioncamere Lombardia è di norma individuata come soggetto attuatore delle azioni in attuazione dell’Accordo',
  ),
];

function act(id: string, date: string, it: string, en: string): Act {
  return { id, title: { it, en }, date };
}

function basis(id: string, line: string, quote: string): ActLink {
  return link(id, 'basis', DECREE, line, quote);
}

function link(id: string, relation: ActRelation, to: string, line: string, quote: string): ActLink {
  return { act: id, relation, to, citation: decree(line, quote) };
}
