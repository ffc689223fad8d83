/** What is said about rulesets in VTL, in Spanish. */
export default {
  findings: {
    'vtl-datapoint': {
      errorcode: 'La regla {ruleid} de {ruleset} no se cumple aquí: {condition} ({errorcode}).',
      any: 'La regla {ruleid} de {ruleset} no se cumple aquí: {condition}.',
    },
    'vtl-hierarchy': {
      errorcode:
        'La regla {ruleid} de {ruleset} no se cumple aquí: {condition}, pero la izquierda da {left} y la derecha {right} ({errorcode}).',
      any: 'La regla {ruleid} de {ruleset} no se cumple aquí: {condition}, pero la izquierda da {left} y la derecha {right}.',
    },
  },
  rulesets: {
    heading: {
      one: '{name}: {operator}, reglas {ruleset}, salida {output}: 1 punto de datos.',
      other: '{name}: {operator}, reglas {ruleset}, salida {output}: {n} puntos de datos.',
    },
    unknownItems: 'Ninguna cifra tiene los códigos {items}.',
    more: { one: '1 más está en el JSON.', other: '{n} más están en el JSON.' },
  },
};
