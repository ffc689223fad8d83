/** What a chart says, in English; it comes with the first chart of a page. */
export default {
  charts: {
    bar: 'Bar chart: {title}.',
    line: 'Line chart: {title}.',
    flow: 'Bands from origin to destination: {title}.',
    matrix: 'Shaded table: {title}.',
    multiples: 'Small charts on one scale: {title}.',
    pyramid: 'Pyramid by age and sex: {title}.',
    stacked: 'Stacked bars: {title}.',
    tiers: 'Tiers by edition: {title}.',
    effort: 'A tier grades what a government does, not how much trafficking there is.',
    range: {
      one: '1 figure, {low} ({units}).',
      other: '{n} figures, between {low} and {high} ({units}).',
    },
    gaps: { one: '1 place has no figure.', other: '{n} places have no figure.' },
    provisional: 'Hollow: provisional.',
    broken: 'Dashed upright: a break in the series; figures before and after are not alike.',
    unequal: 'Periods of different length cannot be compared.',
    policing: 'These counts depend on policing.',
    shorter: 'hatched: a shorter period',
    explore: 'Chart: {title}. The arrow keys go from figure to figure.',
    inTable: 'All figures stand in the table.',
  },
};
