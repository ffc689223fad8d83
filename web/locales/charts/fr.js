/** What a chart says, in French. */
export default {
  charts: {
    bar: 'Diagramme en barres\u00a0: {title}.',
    line: 'Courbes\u00a0: {title}.',
    flow: 'Bandes de l’origine à la destination\u00a0: {title}.',
    matrix: 'Tableau ombré\u00a0: {title}.',
    multiples: 'Petits graphiques à la même échelle\u00a0: {title}.',
    pyramid: 'Pyramide par âge et par sexe\u00a0: {title}.',
    stacked: 'Barres empilées\u00a0: {title}.',
    tiers: 'Catégories par édition\u00a0: {title}.',
    effort: 'Une catégorie juge ce que fait un gouvernement, non l’ampleur de la traite.',
    range: {
      one: '{n} chiffre, {low} ({units}).',
      other: '{n} chiffres, de {low} à {high} ({units}).',
    },
    gaps: { one: '{n} place n’a pas de chiffre.', other: '{n} places n’ont pas de chiffre.' },
    provisional: 'Creux\u00a0: provisoire.',
    broken:
      'Tiret vertical\u00a0: rupture de série\u00a0; avant et après, les chiffres ne se comparent pas.',
    unequal: 'Des périodes de durée différente ne peuvent être comparées.',
    policing: 'Ces nombres dépendent de l’activité de la police.',
    shorter: 'hachuré\u00a0: période plus courte',
    explore: 'Graphique\u00a0: {title}. Les flèches vont d’un chiffre à l’autre.',
    inTable: 'Tous les chiffres figurent dans le tableau.',
  },
};
