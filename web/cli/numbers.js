/** Regions that write decimals otherwise than their language does elsewhere (Unicode CLDR). */
const withPoint = /^(de-(CH|LI)|it-CH|es-(419|CU|DO|GT|HN|MX|NI|PA|PE|PR|SV|US))$/i;
const withComma = /^en-(AT|BE|DE|DK|FI|NL|SE|SI|ZA)$/i;

/**
 * The language that writes numbers as a locale does, for the core, which knows languages and no regions.
 * @param {string} locale such as `de-CH`
 * @returns {string} such as `en`
 */
export function languageOfNumbers(locale) {
  if (withPoint.test(locale)) return 'en';
  if (withComma.test(locale)) return 'de';
  return locale.toLowerCase();
}
