import { own } from '../format/template.js';

/** @import { Formatter } from '../format/formatter.js' */
/** @import { Interval } from '../format/number.js' */

/**
 * @typedef {object} Figure
 * @property {number} data
 * @property {number} row
 * @property {number} [line]
 * @property {string} field
 * @property {Interval} value
 * @property {Record<string, string>} where
 *
 * @typedef {object} Claim
 * @property {string} text
 * @property {number} start
 * @property {number} end
 * @property {Interval} value
 * @property {string | null} unit
 * @property {string | null} stage
 * @property {string | null} period
 * @property {string | null} area
 * @property {string | null} areaRole
 * @property {Record<string, string>} breakdown
 * @property {string} part
 * @property {number} [partOf]
 * @property {string} [tier]
 * @property {string} verdict
 * @property {string} [derivation]
 * @property {string[]} [differs]
 * @property {Figure[]} figures
 * @property {Figure[]} [equals]
 *
 * @typedef {object} Relation
 * @property {string} kind
 * @property {string} verdict
 * @property {string} severity
 * @property {number[]} claims
 * @property {Record<string, any>} args
 * @property {Figure} [likeForLike]
 *
 * @typedef {object} Check
 * @property {string | null} language
 * @property {Claim[]} claims
 * @property {Relation[]} relations
 * @property {Record<string, number>} summary
 *
 * @typedef {typeof import('../locales/check/en.js').default} CheckWords
 *
 * What a sentence is made with.
 * @typedef {object} Saying
 * @property {Formatter} formatter
 * @property {CheckWords} words
 * @property {string[]} files names of the data files
 */

/** Cells named in one sentence; the answer has them all. */
const MOST_PLACES = 3;

/**
 * @param {Figure} figure
 * @param {Saying} saying
 * @returns {string} such as `figures.csv, line 2: 164`
 */
export function sayPlace({ data, line, row, value, where }, { formatter, words, files }) {
  const place = formatter.say(words.words.place, {
    file: files[data] ?? String(data),
    line: formatter.number(line ?? row),
    value: formatter.interval(value),
  });
  const labels = Object.entries(where)
    .filter(
      ([name, label]) => name !== 'UNIT_MEASURE' && name !== 'STAGE' && !/^_[TZ]$/.test(label),
    )
    .map(([name, label]) => formatter.label(name, label));
  return labels.length ? `${place} (${labels.join(', ')})` : place;
}

/** @param {Figure[]} figures @param {Saying} saying */
const sayPlaces = (figures, saying) =>
  figures
    .slice(0, MOST_PLACES)
    .map((figure) => sayPlace(figure, saying))
    .concat(figures.length > MOST_PLACES ? ['…'] : [])
    .join('; ');

/**
 * What the data say to a figure.
 * @param {Claim} claim
 * @param {Saying} saying
 * @returns {string}
 */
export function sayClaim(claim, saying) {
  const { formatter, words, files } = saying;
  const { verdict, derivation, differs = [], figures, equals = [] } = claim;
  if (!files.length) return words.claims.noData;
  const entry = /** @type {any} */ (words.claims)[verdict];
  const sentence = typeof entry === 'string' ? entry : own(entry, derivation ?? '');
  const said = formatter.say(sentence ?? '', {
    value: figures[0] ? formatter.interval(figures[0].value) : '',
    places: sayPlaces(figures, saying),
    differs: differs.map((facet) => own(words.facets, facet) ?? facet).join(', '),
  });
  if (!equals.length) return said;
  return `${said} ${formatter.say(words.claims.equals, { places: sayPlaces(equals, saying) })}`;
}

/**
 * The reading of a figure in words.
 * @param {Claim} claim
 * @param {Saying} saying
 * @returns {string} such as `cases, recorded, 2023, Cambodia`
 */
export function sayReading({ unit, stage, period, area, breakdown, tier }, { formatter, words }) {
  return [
    tier,
    unit && (own(words.units, unit) ?? unit),
    stage && (own(words.stages, stage) ?? stage),
    period && formatter.label('TIME_PERIOD', period),
    area && formatter.label('REF_AREA', area),
    ...Object.entries(breakdown).map(
      ([dimension, code]) =>
        `${formatter.field({ name: dimension, concept: dimension })}: ${formatter.label(dimension, code)}`,
    ),
  ]
    .filter(Boolean)
    .join(', ');
}

/**
 * What two or more figures have to do with each other, in words that accuse nobody.
 * @param {Relation} relation
 * @param {Saying} saying
 * @returns {string}
 */
export function sayRelation(relation, saying) {
  const { formatter, words } = saying;
  const { kind, args, likeForLike } = relation;
  const entries = /** @type {any} */ (words.relations)[kind];
  const sentence = own(entries, variantOf(relation)) ?? own(entries, relation.verdict) ?? '';
  const said = formatter.say(sentence, wordsOf(args, saying));
  if (!likeForLike) return said;
  const like = formatter.say(words.relations.difference.likeForLike, {
    value: formatter.interval(likeForLike.value),
    period: formatter.period(likeForLike.where.TIME_PERIOD ?? ''),
  });
  return `${said} ${like}`;
}

/** @param {Relation} relation */
function variantOf({ kind, verdict, args }) {
  if (args.noWholeNumber) return 'noWholeNumber';
  if (kind !== 'growth') return verdict;
  if (verdict === 'share-as-growth' && args.earlier) return 'disproved';
  return verdict === 'does-not-add-up' && args.expected === undefined ? 'otherDirection' : verdict;
}

/**
 * @param {Record<string, any>} args
 * @param {Saying} saying
 * @returns {Record<string, string>}
 */
function wordsOf(args, { formatter, words }) {
  const { interval, number, period } = formatter;
  /** @param {Interval | undefined} range */
  const figure = (range) => (range ? interval(range) : '');
  const [value, other] = args.values ?? [args.value];
  const names = ['total', 'parts', 'part', 'whole', 'otherWhole', 'later', 'earlier', 'otherBase'];
  return {
    ...Object.fromEntries(names.map((name) => [name, figure(args[name])])),
    rest: figure(args.excess ?? args.impliedUnknown ?? args.rest),
    addition: (args.addition ?? []).map(interval).join(' + '),
    value: figure(value),
    other: figure(other),
    period: period(args.periods?.[0] ?? ''),
    otherPeriod: period(args.periods?.[1] ?? ''),
    text: args.text ?? '',
    date: args.date ? period(args.date) : '',
    units: (args.units ?? [])
      .map((/** @type {string} */ unit) => own(words.units, unit) ?? unit)
      .join(' + '),
    direction: own(words.directions, args.direction ?? '') ?? '',
    printed: args.date ? words.weekdays[args.printed] : decimal(args.printed, number),
    expected: args.date ? words.weekdays[args.expected] : decimal(args.expected, number),
  };
}

/** @param {number | undefined} value @param {(value: number) => string} number */
const decimal = (value, number) => (value === undefined ? '' : number(value));

/**
 * All of it in one sentence.
 * @param {Check} check
 * @param {Saying} saying
 * @returns {string}
 */
export function sayCheckSummary({ language, claims, summary }, { formatter, words }) {
  if (language === null) return words.words.noLanguage;
  if (!claims.length) return words.words.noFigures;
  const counts = Object.entries({ ...summary, figures: claims.length }).map(
    ([name, count]) => /** @type {[string, string]} */ ([name, formatter.number(count)]),
  );
  const said = formatter.say(words.words.summary, Object.fromEntries(counts));
  const fails = summary.relationsThatDoNotHold ?? 0;
  if (!fails) return said;
  return `${said} ${formatter.say(words.words.summaryFails, { fails: formatter.number(fails) })}`;
}
