/** What a review before publishing says, in Spanish. */
export default {
  findings: {
    'small-cell': {
      any: {
        one: '{count} cifra es menor que {threshold}; por ella se puede reconocer a una persona.',
        other:
          '{count} cifras son menores que {threshold}; por ellas se puede reconocer a personas.',
      },
    },
    'recoverable-cell': {
      value: '«{text}» oculta un número que se deduce de lo impreso: es {value}.',
      earlier: '«{text}» oculta un número que la edición anterior imprime.',
      undecidable: {
        one: 'No se decidió si {count} número oculto se puede deducir.',
        other: 'No se decidió si {count} números ocultos se pueden deducir.',
      },
      any: '«{text}» oculta un número que se deduce de lo impreso.',
    },
    outlier: {
      any: '{value} en {period} es inusual frente a los cinco anteriores: su mediana es {median}, y la mitad está a menos de {deviation} de ella.',
    },
    'out-of-range': {
      any: '{value} no puede ser lo que aquí se cuenta; quizá es un signo de cifra ausente, o una cifra puede ser errónea.',
    },
    'unit-value': {
      any: {
        one: '«{says}» se cuenta en números enteros, y un valor no lo es: {text}. La unidad o la cifra puede ser errónea.',
        other:
          '«{says}» se cuenta en números enteros, y {count} valores no lo son, el primero {text}. La unidad o las cifras pueden ser erróneas.',
      },
    },
    'series-gap': {
      everywhere: 'No hay nada impreso para el tiempo entre {period} y {otherPeriod}.',
      any: 'No hay nada impreso para el tiempo entre {period} y {otherPeriod}, aunque otras series lo tienen.',
    },
    'unknown-period': {
      text: {
        one: '«{text}» no es un período ({field}); su cifra no está en ninguna serie.',
        other: '«{text}» no es un período ({field}); sus {count} cifras no están en ninguna serie.',
      },
      any: {
        one: '{count} cifra no tiene período ({field}); no está en ninguna serie.',
        other: '{count} cifras no tienen período ({field}); no están en ninguna serie.',
      },
    },
    'empty-label': {
      any: {
        one: '{field} está vacío para {count} cifra y no designa ningún total.',
        other: '{field} está vacío para {count} cifras y no designa ningún total.',
      },
    },
    'several-answers': {
      any: 'Hay celdas de {field} con varias respuestas, separadas por «{separator}»: un registro cuenta para cada una, y una vez en un total.',
    },
    'unlisted-label': {
      any: {
        one: '{count} etiqueta de {field} no está en ninguna lista de códigos y queda como está.',
        other:
          '{count} etiquetas de {field} no están en ninguna lista de códigos y quedan como están.',
      },
    },
    'label-spelt-twice': {
      any: '«{text}» y «{otherText}» pueden ser una sola etiqueta ({field}).',
    },
    cumulative: {
      exceeds:
        'El total acumulado de {period}, {total}, es menor que el de {otherPeriod}, {parts}; una cifra puede ser errónea, o se retiró.',
      'does-not-balance':
        'El total acumulado de {otherPeriod} y la cifra de {period} suman {parts}; está impreso {total}. Una cifra puede ser errónea.',
    },
    'period-repeated': {
      any: {
        one: 'La cifra de {period} es igual a la de {otherPeriod}.',
        other: 'Las {count} cifras de {period} son iguales a las de {otherPeriod}.',
      },
    },
    'rates-added': {
      any: '{total} es la suma de tasas que tienen cada una su denominador; tal suma no significa nada.',
    },
    'printed-percent': {
      otherBase:
        '{printed} % es {value} de {otherBase}, lo que suman las partes; del total impreso {base} es {expected} %.',
      'within-rounding':
        '{value} de {base} es {expected} %; está cortado en {printed} % y no redondeado.',
      'does-not-balance': '{value} de {base} es {expected} %; está impreso {printed} %.',
    },
    revised: {
      flagged: {
        one: '{count} cifra de {period} cambió desde la edición anterior, {flagged} con marca.',
        other:
          '{count} cifras de {period} cambiaron desde la edición anterior, {flagged} de ellas con marca.',
      },
      any: {
        one: 'Cambió sin marca de revisión: {count} cifra de {period}.',
        other: 'Cambiaron sin marca de revisión: {count} cifras de {period}.',
      },
    },
    'revised-share': {
      any: '{changed} de {compared} cifras cambiaron desde la edición anterior, el {share} %; hasta el {tolerance} % es habitual.',
    },
    'revised-value': {
      any: '{value}; la edición anterior imprime {other}. La distancia supera el {tolerance} %.',
    },
    appeared: {
      past: {
        one: '{count} cifra de {period} no está en la edición anterior, que imprime otras.',
        other: '{count} cifras de {period} no están en la edición anterior, que imprime otras.',
      },
      any: {
        one: 'Nueva en esta edición: {count} cifra de {period}.',
        other: 'Nuevas en esta edición: {count} cifras de {period}.',
      },
    },
    vanished: {
      any: {
        one: '{count} cifra de {period} está en la edición anterior y no en esta.',
        other: '{count} cifras de {period} están en la edición anterior y no en esta.',
      },
    },
    'misplaced-period': {
      any: {
        one: 'La cifra de {period} es igual a la que la edición anterior imprime para {otherPeriod}.',
        other:
          'Las {count} cifras de {period} son iguales a las que la edición anterior imprime para {otherPeriod}.',
      },
    },
    'misplaced-columns': {
      any: 'Las {count} cifras de {period} que cambiaron son iguales a las de la edición anterior en otros lugares; quizá se corrieron columnas.',
    },
    mirror: {
      any: '{value}; la otra fuente imprime {other}. La distancia supera el {tolerance} %.',
    },
  },
  /** A figure of the earlier edition and what it became. */
  revision: '{other} → {value}',
  moreRevisions: '…',
};
