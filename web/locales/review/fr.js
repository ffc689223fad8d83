/** What a review before publishing says, in French. */
export default {
  findings: {
    'small-cell': {
      any: {
        one: '{count} chiffre est inférieur à {threshold}\u00a0; une personne peut y être reconnue.',
        other:
          '{count} chiffres sont inférieurs à {threshold}\u00a0; des personnes peuvent y être reconnues.',
      },
    },
    'recoverable-cell': {
      value:
        '«\u00a0{text}\u00a0» cache un nombre que l’on peut déduire de ce qui est imprimé\u00a0: c’est {value}.',
      earlier: '«\u00a0{text}\u00a0» cache un nombre que l’édition précédente imprime.',
      undecidable: {
        one: 'Il n’a pas été tranché si {count} nombre caché peut être déduit.',
        other: 'Il n’a pas été tranché si {count} nombres cachés peuvent être déduits.',
      },
      any: '«\u00a0{text}\u00a0» cache un nombre que l’on peut déduire de ce qui est imprimé.',
    },
    outlier: {
      any: '{value} pour {period} est inhabituel par rapport aux cinq précédents\u00a0: leur médiane est {median}, et la moitié s’en écarte d’au plus {deviation}.',
    },
    'out-of-range': {
      any: '{value} ne peut être ce qui est compté ici\u00a0; c’est peut-être un signe pour un chiffre manquant, ou un chiffre peut être faux.',
    },
    'unit-value': {
      any: {
        one: '«\u00a0{says}\u00a0» se compte en nombres entiers, et une valeur ne l’est pas\u00a0: {text}. L’unité ou le chiffre peut être faux.',
        other:
          '«\u00a0{says}\u00a0» se compte en nombres entiers, et {count} valeurs ne le sont pas, la première {text}. L’unité ou les chiffres peuvent être faux.',
      },
    },
    'series-gap': {
      everywhere: 'Rien n’est imprimé pour le temps entre {period} et {otherPeriod}.',
      any: 'Rien n’est imprimé pour le temps entre {period} et {otherPeriod}, alors que d’autres séries en ont.',
    },
    'unknown-period': {
      text: {
        one: '«\u00a0{text}\u00a0» n’est pas une période ({field})\u00a0; son chiffre n’est dans aucune série.',
        other:
          '«\u00a0{text}\u00a0» n’est pas une période ({field})\u00a0; ses {count} chiffres ne sont dans aucune série.',
      },
      any: {
        one: '{count} chiffre n’a pas de période ({field})\u00a0; il n’est dans aucune série.',
        other:
          '{count} chiffres n’ont pas de période ({field})\u00a0; ils ne sont dans aucune série.',
      },
    },
    'empty-label': {
      any: {
        one: '{field} est vide pour {count} chiffre et ne désigne pas un total.',
        other: '{field} est vide pour {count} chiffres et ne désigne pas un total.',
      },
    },
    'several-answers': {
      any: 'Des cases de {field} contiennent plusieurs réponses, séparées par «\u00a0{separator}\u00a0»\u00a0: un enregistrement compte pour chacune, et une fois dans un total.',
    },
    'unlisted-label': {
      any: {
        one: '{count} libellé de {field} n’est dans aucune liste de codes et reste tel quel.',
        other:
          '{count} libellés de {field} ne sont dans aucune liste de codes et restent tels quels.',
      },
    },
    'label-spelt-twice': {
      any: '«\u00a0{text}\u00a0» et «\u00a0{otherText}\u00a0» sont peut-être un seul libellé ({field}).',
    },
    cumulative: {
      exceeds:
        'Le total cumulé pour {period}, {total}, est inférieur à celui pour {otherPeriod}, {parts}\u00a0; un chiffre peut être faux, ou a été retiré.',
      'does-not-balance':
        'Le total cumulé pour {otherPeriod} et le chiffre pour {period} donnent {parts}\u00a0; {total} est imprimé. Un chiffre peut être faux.',
    },
    'period-repeated': {
      any: {
        one: 'Le chiffre pour {period} égale celui pour {otherPeriod}.',
        other: 'Les {count} chiffres pour {period} égalent ceux pour {otherPeriod}.',
      },
    },
    'rates-added': {
      any: '{total} est la somme de taux qui ont chacun leur dénominateur\u00a0; une telle somme ne signifie rien.',
    },
    'printed-percent': {
      otherBase:
        '{printed} % est {value} sur {otherBase}, ce que donnent les parties\u00a0; sur le total imprimé {base}, c’est {expected} %.',
      'within-rounding':
        '{value} sur {base} font {expected} %\u00a0; c’est coupé à {printed} % et non arrondi.',
      'does-not-balance': '{value} sur {base} font {expected} %\u00a0; {printed} % est imprimé.',
    },
    revised: {
      flagged: {
        one: '{count} chiffre pour {period} a changé depuis l’édition précédente, {flagged} avec une marque.',
        other:
          '{count} chiffres pour {period} ont changé depuis l’édition précédente, dont {flagged} avec une marque.',
      },
      any: {
        one: 'Changé sans marque de révision\u00a0: {count} chiffre pour {period}.',
        other: 'Changés sans marque de révision\u00a0: {count} chiffres pour {period}.',
      },
    },
    'revised-share': {
      any: '{changed} chiffres sur {compared} ont changé depuis l’édition précédente, soit {share} %\u00a0; jusqu’à {tolerance} % est habituel.',
    },
    'revised-value': {
      any: '{value}\u00a0; l’édition précédente imprime {other}. L’écart dépasse {tolerance} %.',
    },
    appeared: {
      past: {
        one: '{count} chiffre pour {period} n’est pas dans l’édition précédente, qui en imprime d’autres.',
        other:
          '{count} chiffres pour {period} ne sont pas dans l’édition précédente, qui en imprime d’autres.',
      },
      any: {
        one: 'Nouveau dans cette édition\u00a0: {count} chiffre pour {period}.',
        other: 'Nouveaux dans cette édition\u00a0: {count} chiffres pour {period}.',
      },
    },
    vanished: {
      any: {
        one: '{count} chiffre pour {period} figure dans l’édition précédente et non dans celle-ci.',
        other:
          '{count} chiffres pour {period} figurent dans l’édition précédente et non dans celle-ci.',
      },
    },
    'misplaced-period': {
      any: {
        one: 'Le chiffre pour {period} égale celui que l’édition précédente imprime pour {otherPeriod}.',
        other:
          'Les {count} chiffres pour {period} égalent ceux que l’édition précédente imprime pour {otherPeriod}.',
      },
    },
    'misplaced-columns': {
      any: 'Les {count} chiffres changés pour {period} égalent ceux de l’édition précédente à d’autres places\u00a0; des colonnes ont pu être décalées.',
    },
    mirror: {
      any: '{value}\u00a0; l’autre source imprime {other}. L’écart dépasse {tolerance} %.',
    },
  },
  /** A figure of the earlier edition and what it became. */
  revision: '{other} → {value}',
  moreRevisions: '…',
};
