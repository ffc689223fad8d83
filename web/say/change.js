/** @import { Formatter } from '../format/formatter.js' */
/** @import { Interval } from '../format/number.js' */

/**
 * @typedef {object} Change
 * @property {Interval} value the later figure
 * @property {string} period its period
 * @property {Interval} other the earlier figure
 * @property {string} otherPeriod its period, as long as the later one
 * @property {string} unit
 */

/**
 * A change between two periods of one length, said as recorded and never as more or less crime.
 * @param {Change} change
 * @param {Formatter} formatter
 * @returns {string}
 */
export function sayChange({ value, period, other, otherPeriod, unit }, formatter) {
  const { change } = formatter.locale;
  const args = {
    value: formatter.interval(value),
    other: formatter.interval(other),
    period: formatter.period(period),
    otherPeriod: formatter.period(otherPeriod),
  };
  const [later] = value;
  const [earlier] = other;
  const exact = later !== null && later === value[1] && earlier !== null && earlier === other[1];
  if (!exact) return formatter.say(change.open, args);
  const difference = Math.abs(later - earlier);
  const said = change[unit === 'case' || unit === 'offence' ? 'events' : 'others'];
  const entry = later > earlier ? said.more : later < earlier ? said.fewer : said.same;
  const rate = earlier ? ((later - earlier) / earlier) * 100 : null;
  return formatter.say(
    entry,
    {
      ...args,
      n: formatter.number(difference),
      unit: formatter.unit(unit, difference || 2),
      growth:
        rate === null ? '' : formatter.say(change.growth, { n: formatter.growth([rate, rate]) }),
    },
    difference,
  );
}
