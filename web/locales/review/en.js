/**
 * What a review before publishing says, in English; pages never load it. An entry named after an argument is said where
 * that argument is there, else the one named after the verdict, else `any`.
 */
export default {
  findings: {
    'small-cell': {
      any: {
        one: '1 figure is below {threshold}; a single person may be recognised by it.',
        other: '{count} figures are below {threshold}; single people may be recognised by them.',
      },
    },
    'recoverable-cell': {
      value: '“{text}” hides a count that can be worked out from what is printed: it is {value}.',
      earlier: '“{text}” hides a count that the earlier edition prints.',
      undecidable: {
        one: 'Whether 1 hidden count can be worked out was not decided.',
        other: 'Whether {count} hidden counts can be worked out was not decided.',
      },
      any: '“{text}” hides a count that can be worked out from what is printed.',
    },
    outlier: {
      any: '{value} for {period} is unusual against the five before: their median is {median}, and half of them lie within {deviation} of it.',
    },
    'out-of-range': {
      any: '{value} cannot be what is counted here; it may be a sign for a missing figure, or a figure may be wrong.',
    },
    'unit-value': {
      any: {
        one: '“{says}” is counted in whole numbers, and a value is not one: {text}. Either the unit or the figure may be wrong.',
        other:
          '“{says}” is counted in whole numbers, and {count} values are not, the first {text}. Either the unit or the figures may be wrong.',
      },
    },
    'series-gap': {
      everywhere: 'Nothing is printed for the time between {period} and {otherPeriod}.',
      any: 'Nothing is printed for the time between {period} and {otherPeriod}, though other series have it.',
    },
    'unknown-period': {
      text: {
        one: '“{text}” is no period ({field}); its figure stands in no series.',
        other: '“{text}” is no period ({field}); its {count} figures stand in no series.',
      },
      any: {
        one: '1 figure has no period ({field}); it stands in no series.',
        other: '{count} figures have no period ({field}); they stand in no series.',
      },
    },
    'empty-label': {
      any: {
        one: '{field} is empty for 1 figure and stands for no total.',
        other: '{field} is empty for {count} figures and stands for no total.',
      },
    },
    'several-answers': {
      any: 'Cells of {field} hold several answers, with “{separator}” between them: a record counts for each of its answers, and once in a total.',
    },
    'unlisted-label': {
      any: {
        one: '1 label of {field} is in no code list and stays as it is.',
        other: '{count} labels of {field} are in no code list and stay as they are.',
      },
    },
    'label-spelt-twice': {
      any: '“{text}” and “{otherText}” may be one label ({field}).',
    },
    cumulative: {
      exceeds:
        'The running total for {period}, {total}, is below that for {otherPeriod}, {parts}; a figure may be wrong, or was taken back.',
      'does-not-balance':
        'The running total for {otherPeriod} and the figure for {period} come to {parts}; {total} is printed. A figure may be wrong.',
    },
    'period-repeated': {
      any: {
        one: 'The figure for {period} equals the figure for {otherPeriod}.',
        other: 'The {count} figures for {period} equal the figures for {otherPeriod}.',
      },
    },
    'rates-added': {
      any: '{total} is the sum of rates that each have a denominator of their own; such a sum means nothing.',
    },
    'printed-percent': {
      otherBase:
        '{printed} % is {value} of {otherBase}, what the parts come to; of the printed total {base} it is {expected} %.',
      'within-rounding':
        '{value} of {base} is {expected} %; it is cut to {printed} % and not rounded.',
      'does-not-balance': '{value} of {base} is {expected} %; {printed} % is printed.',
    },
    revised: {
      flagged: {
        one: '1 figure for {period} changed since the earlier edition, with a flag.',
        other:
          '{count} figures for {period} changed since the earlier edition, {flagged} of them with a flag.',
      },
      any: {
        one: 'Changed without a revision mark: 1 figure for {period}.',
        other: 'Changed without a revision mark: {count} figures for {period}.',
      },
    },
    'revised-share': {
      any: '{changed} of {compared} figures changed since the earlier edition, {share} %; up to {tolerance} % is usual.',
    },
    'revised-value': {
      any: '{value}; the earlier edition prints {other}. That is more than {tolerance} % apart.',
    },
    appeared: {
      past: {
        one: '1 figure for {period} is not in the earlier edition, which prints others for it.',
        other:
          '{count} figures for {period} are not in the earlier edition, which prints others for it.',
      },
      any: {
        one: 'New in this edition: 1 figure for {period}.',
        other: 'New in this edition: {count} figures for {period}.',
      },
    },
    vanished: {
      any: {
        one: '1 figure for {period} stands in the earlier edition and not in this one.',
        other: '{count} figures for {period} stand in the earlier edition and not in this one.',
      },
    },
    'misplaced-period': {
      any: {
        one: 'The figure for {period} equals the one that the earlier edition prints for {otherPeriod}.',
        other:
          'The {count} figures for {period} equal those that the earlier edition prints for {otherPeriod}.',
      },
    },
    'misplaced-columns': {
      any: 'The {count} figures for {period} that changed equal those of the earlier edition in other places; columns may have been shifted.',
    },
    mirror: {
      any: '{value}; the other source prints {other}. That is more than {tolerance} % apart.',
    },
  },
  /** A figure of the earlier edition and what it became. */
  revision: '{other} → {value}',
  moreRevisions: '…',
};
