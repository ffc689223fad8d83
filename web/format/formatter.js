import { formatInterval, formatNumber } from './number.js';
import { fieldLabel, valueLabel } from './label.js';
import { formatPeriod, parsePeriod } from './period.js';
import { fill, own, plural } from './template.js';

/** @import { Interval } from './number.js' */

/** @typedef {ReturnType<typeof createFormatter>} Formatter */

/** @typedef {typeof import('../locales/en.js').default} English */

/**
 * The data of a locale file. Members that differ in detail from locale to locale are read by name.
 * @typedef {Record<string, any> & Pick<English, 'tag' | 'plural' | 'dir' | 'months' | 'numbers' | 'spoken' | 'periods'>} Locale
 */

/**
 * Writes numbers, periods and names in one locale; the same characters in every engine, since nothing
 * of it comes from `Intl`.
 * @param {Locale} locale the data of a file in `web/locales/`
 */
export function createFormatter(locale) {
  const signs = locale.numbers;
  /** @param {number} value */
  const number = (value) => formatNumber(value, signs);
  /** @param {number} value */
  const signed = (value) => formatNumber(value, signs, { signed: true });
  /** @param {number} value */
  const percent = (value) => fill(signs.percent, { n: formatNumber(value, signs, { places: 1 }) });
  /** @param {number} value */
  const growth = (value) =>
    fill(signs.percent, { n: formatNumber(value, signs, { places: 1, signed: true }) });
  /** @param {number} value */
  const rate = (value) => formatNumber(value, signs, { places: 2 });
  /** @param {number} value */
  const digits = (value) => formatNumber(value, { ...signs, group: '' });
  /** @param {(value: number) => string} write @returns {(interval: Interval) => string} */
  const over = (write) => (interval) => formatInterval(interval, signs, write);

  return {
    locale,
    number,
    digits,
    interval: over(number),
    signed: over(signed),
    percent: over(percent),
    growth: over(growth),
    rate: over(rate),

    /** An interval in words, for speech. @param {Interval} interval @param {(value: number) => string} [write] */
    spoken: (interval, write = number) => formatInterval(interval, locale.spoken, write),

    /** A period in words; what is no period stays as printed. @param {string} text */
    period(text) {
      const period = parsePeriod(text);
      return period ? formatPeriod(period, locale, digits) : text;
    },

    /** The time from one day up to another, in words. @param {number} start @param {number} end days since 1970 */
    span: (start, end) =>
      formatPeriod({ kind: 'span', year: 0, index: 0, start, end }, locale, digits),

    /** The name of a category, as it stands alone. @param {string} concept @param {string} key */
    label(concept, key) {
      if (concept !== 'TIME_PERIOD' || own(locale.codes, key))
        return valueLabel(concept, key, locale);
      const { article } = locale.periods;
      const said = this.period(key);
      return said.startsWith(article) ? said.slice(article.length) : said;
    },

    /** @param {{ name: string, concept?: string }} field */
    field: (field) => fieldLabel(field, locale),

    /** The word for a unit of count. @param {string} code @param {number} [count] for its plural form */
    unit(code, count = 2) {
      const known = own(locale.units, code.toLowerCase()) ?? own(locale.units, code);
      return known ? plural(known, count, locale.plural) : code;
    },

    /** The sign and the words of a status. @param {string} status @returns {{ sign: string, words: string }} */
    status: (status) => own(locale.status, status) ?? { sign: status, words: status },

    /**
     * A sentence of the locale.
     * @param {string | Record<string, string>} entry
     * @param {Record<string, string>} [args]
     * @param {number} [count] chooses the plural form
     */
    say: (entry, args = {}, count = 2) => fill(plural(entry, count, locale.plural), args),
  };
}
