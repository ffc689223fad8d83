/** What explains a finding, in Spanish. */
export default {
  findings: {
    balance: {
      'does-not-balance':
        'El número {total} impreso al final y lo que dan las otras cifras, {parts}, difieren; una cifra puede ser errónea, o algunos casos salieron de otra manera.',
    },
    'sum-of-parts': {
      'does-not-balance':
        'Cada suma podría cuadrar, pero no todas a la vez, sean cuales sean las cifras ocultas; una cifra puede ser errónea.',
    },
  },
  causes: {
    oneOf: 'Si una sola cifra es errónea, es una de estas: {figures}.',
    repair: 'Todo cuadraría si {figures} fuera {expected}.',
    together: 'Todo cuadraría solo si cambiaran varias cifras a la vez, como {figures}.',
    symptoms: 'La misma causa impide que cuadren {n} relaciones.',
    slips: {
      sign: 'Un signo puede ser erróneo.',
      'thousands-lost': 'Los millares pueden haberse perdido.',
      'thousands-added': 'Pueden haberse añadido tres dígitos.',
      'digits-swapped': 'Dos dígitos pueden haber cambiado de lugar.',
      'digit-lost': 'Puede haberse perdido un dígito.',
      'digit-added': 'Puede haberse añadido un dígito.',
      'digit-changed': 'Un dígito puede ser erróneo.',
    },
    patterns: {
      'columns-shifted': 'Las cifras {first} y {second} pueden estar una en el lugar de la otra.',
      'row-doubled':
        'El total {first} supera la suma en {second}, una parte que puede estar dos veces en él.',
      'row-left-out': 'El total {first} puede dejar fuera {second}.',
      'unknown-left-out': 'El total {first} es la suma sin los {second} de los que no se sabe.',
      'wrong-parent':
        '{first} sobra bajo el total {second} y falta bajo el total {third}; quizá es ahí donde va.',
      'wrong-year': 'Una de las dos puede ser de {period}, para lo que no hay nada impreso.',
    },
  },
};
