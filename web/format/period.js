import { fill } from './template.js';

/**
 * @typedef {object} Period
 * @property {string} kind year, half, trimester, quarter, month, week, day or span
 * @property {number} year of its first day
 * @property {number} index which half, quarter, month, week (from 1); 0 where there is none
 * @property {number} start first day, in days since 1970-01-01
 * @property {number} end the day after the last
 */

/** @param {number} year @param {number} month from 1, may run over @param {number} day @returns {number} */
const dayNumber = (year, month, day) => Date.UTC(year, month - 1, day) / 86400000;

/** @param {number} day @returns {[number, number, number]} year, month, day */
function calendar(day) {
  const date = new Date(day * 86400000);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

/** Months in a part of a year, by the letter of SDMX. @type {Record<string, [string, number]>} */
const parts = { S: ['half', 6], T: ['trimester', 4], Q: ['quarter', 3], M: ['month', 1] };

/** @param {string} kind @param {number} year @param {number} index @param {number} months @returns {Period} */
function monthsOf(kind, year, index, months) {
  const first = (index - 1) * months + 1;
  return {
    kind,
    year,
    index,
    start: dayNumber(year, first, 1),
    end: dayNumber(year, first + months, 1),
  };
}

/** @param {number} year @param {number} week ISO 8601 @returns {Period} */
function weekOf(year, week) {
  const fourth = dayNumber(year, 1, 4);
  const monday = fourth - ((fourth + 3) % 7);
  const start = monday + (week - 1) * 7;
  return { kind: 'week', year, index: week, start, end: start + 7 };
}

/** @param {string} start ISO date @param {number} count @param {string} unit Y, M, W or D @returns {Period} */
function spanOf(start, count, unit) {
  const [year, month = 1, day = 1] = start.split('-').map(Number);
  const from = dayNumber(year, month, day);
  const end =
    unit === 'Y' || unit === 'M'
      ? dayNumber(year, month + count * (unit === 'Y' ? 12 : 1), day)
      : from + count * (unit === 'W' ? 7 : 1);
  return { kind: 'span', year, index: 0, start: from, end };
}

/**
 * Reads an SDMX period.
 * @param {string} text such as `2023`, `2024-S1`, `2024-05`, `2023-01-01/P10M`
 * @returns {Period | null} null where it is none of these
 */
export function parsePeriod(text) {
  const part = /^(\d{4})-?([ASTQMW])(\d{1,3})$/.exec(text);
  if (part) {
    const [, year, letter, index] = part;
    if (letter === 'A') return monthsOf('year', Number(year), 1, 12);
    if (letter === 'W') return weekOf(Number(year), Number(index));
    const [kind, months] = parts[letter];
    return Number(index) <= 12 / months
      ? monthsOf(kind, Number(year), Number(index), months)
      : null;
  }
  const span = /^(\d{4}(?:-\d{2}){0,2})(?:T[\d:]+)?\/P(\d+)([YMWD])$/.exec(text);
  if (span) return spanOf(span[1], Number(span[2]), span[3]);
  const date = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text);
  if (!date) return null;
  const [, year, month, day] = date;
  if (!month) return monthsOf('year', Number(year), 1, 12);
  if (!day) return monthsOf('month', Number(year), Number(month), 1);
  return { ...spanOf(text, 1, 'D'), kind: 'day' };
}

/**
 * A period in the words of a locale.
 * @param {Period} period
 * @param {{ months: string[], periods: Record<string, any> }} locale
 * @param {(value: number) => string} digits writes a whole number without grouping
 * @returns {string}
 */
export function formatPeriod(period, locale, digits) {
  const { kind, index } = period;
  const year = digits(period.year);
  if (kind === 'span') return formatSpan(period, locale, digits);
  const [, month, day] = calendar(period.start);
  const pattern = locale.periods[kind];
  return fill(Array.isArray(pattern) ? pattern[index - 1] : pattern, {
    year,
    week: digits(index),
    month: locale.months[month - 1],
    day: digits(day),
  });
}

/** @type {typeof formatPeriod} */
function formatSpan(period, { months, periods }, digits) {
  const [firstYear, firstMonth, firstDay] = calendar(period.start);
  const [lastYear, lastMonth, lastDay] = calendar(period.end - 1);
  const [, , nextDay] = calendar(period.end);
  const pattern = firstDay === 1 && nextDay === 1 ? periods.monthName : periods.dayMonth;
  const from = fill(pattern, { month: months[firstMonth - 1], day: digits(firstDay) });
  const to = fill(pattern, { month: months[lastMonth - 1], day: digits(lastDay) });
  const inYear = (/** @type {string} */ part, /** @type {number} */ year) =>
    fill(periods.ofYear, { part, year: digits(year) });
  if (firstYear !== lastYear)
    return fill(periods.across, { from: inYear(from, firstYear), to: inYear(to, lastYear) });
  return inYear(from === to ? from : fill(periods.across, { from, to }), firstYear);
}
