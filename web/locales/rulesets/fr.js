/** What is said about rulesets in VTL, in French. */
export default {
  findings: {
    'vtl-datapoint': {
      errorcode:
        'La règle {ruleid} de {ruleset} n’est pas respectée ici\u00a0: {condition} ({errorcode}).',
      any: 'La règle {ruleid} de {ruleset} n’est pas respectée ici\u00a0: {condition}.',
    },
    'vtl-hierarchy': {
      errorcode:
        'La règle {ruleid} de {ruleset} n’est pas respectée ici\u00a0: {condition}, mais la gauche donne {left} et la droite {right} ({errorcode}).',
      any: 'La règle {ruleid} de {ruleset} n’est pas respectée ici\u00a0: {condition}, mais la gauche donne {left} et la droite {right}.',
    },
  },
  rulesets: {
    heading: {
      one: '{name}\u00a0: {operator}, règles {ruleset}, sortie {output}\u00a0: {n} point de données.',
      other:
        '{name}\u00a0: {operator}, règles {ruleset}, sortie {output}\u00a0: {n} points de données.',
    },
    unknownItems: 'Aucun chiffre n’a les codes {items}.',
    more: { one: '{n} de plus figure dans le JSON.', other: '{n} de plus figurent dans le JSON.' },
  },
};
