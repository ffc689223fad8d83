/** What a chart says, in Spanish. */
export default {
  charts: {
    bar: 'Gráfico de barras: {title}.',
    line: 'Gráfico de líneas: {title}.',
    flow: 'Bandas del origen al destino: {title}.',
    matrix: 'Tabla sombreada: {title}.',
    multiples: 'Gráficos pequeños con una misma escala: {title}.',
    pyramid: 'Pirámide por edad y sexo: {title}.',
    stacked: 'Barras apiladas: {title}.',
    tiers: 'Categorías por edición: {title}.',
    effort: 'Una categoría valora lo que hace un gobierno, no cuánta trata hay.',
    range: {
      one: '1 cifra, {low} ({units}).',
      other: '{n} cifras, de {low} a {high} ({units}).',
    },
    gaps: { one: '1 lugar no tiene cifra.', other: '{n} lugares no tienen cifra.' },
    provisional: 'Hueco: provisional.',
    broken:
      'Raya vertical discontinua: ruptura de la serie; antes y después, las cifras no se comparan.',
    unequal: 'No se pueden comparar períodos de distinta duración.',
    policing: 'Estos números dependen de la actividad policial.',
    shorter: 'rayado: un período más corto',
    explore: 'Gráfico: {title}. Las flechas van de una cifra a otra.',
    inTable: 'Todas las cifras están en la tabla.',
  },
};
