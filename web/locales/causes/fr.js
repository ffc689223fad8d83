/** What explains a finding, in French. */
export default {
  findings: {
    balance: {
      'does-not-balance':
        'Le nombre {total} imprimé à la fin et ce que donnent les autres chiffres, {parts}, diffèrent\u00a0; un chiffre peut être faux, ou des affaires ont pu sortir autrement.',
    },
    'sum-of-parts': {
      'does-not-balance':
        'Chaque somme pourrait être juste, mais non toutes ensemble, quels que soient les chiffres cachés\u00a0; un chiffre peut être faux.',
    },
  },
  causes: {
    oneOf: 'Si un seul chiffre est faux, c’est l’un de ceux-ci\u00a0: {figures}.',
    repair: 'Tout serait juste si {figures} était {expected}.',
    together:
      'Tout ne serait juste que si plusieurs chiffres changeaient ensemble, tels que {figures}.',
    symptoms: 'La même cause empêche {n} relations d’être justes.',
    slips: {
      sign: 'Un signe peut être faux.',
      'thousands-lost': 'Les milliers ont pu être perdus.',
      'thousands-added': 'Trois chiffres ont pu être ajoutés.',
      'digits-swapped': 'Deux chiffres ont pu être intervertis.',
      'digit-lost': 'Un chiffre a pu être perdu.',
      'digit-added': 'Un chiffre a pu être ajouté.',
      'digit-changed': 'Un chiffre du nombre peut être faux.',
    },
    patterns: {
      'columns-shifted':
        'Les nombres {first} et {second} sont peut-être à la place l’un de l’autre.',
      'row-doubled':
        'Le total {first} dépasse la somme de {second}, une partie qui y figure peut-être deux fois.',
      'row-left-out': 'Le total {first} laisse peut-être de côté {second}.',
      'unknown-left-out':
        'Le total {first} égale la somme sans les {second} dont on ne sait pas ce qu’il en est.',
      'wrong-parent':
        '{first} est de trop sous le total {second} et manque sous le total {third}\u00a0; il y a peut-être sa place.',
      'wrong-year': 'L’un des deux appartient peut-être à {period}, pour quoi rien n’est imprimé.',
    },
  },
};
