/** What explains a finding, in English, where root causes are asked for. */
export default {
  findings: {
    balance: {
      'does-not-balance':
        'The {total} printed at the end and what the other figures come to, {parts}, differ; a figure may be wrong, or some cases may have left in another way.',
    },
    'sum-of-parts': {
      'does-not-balance':
        'Each sum here could hold, but not all of them together, whatever the hidden figures are; a figure may be wrong.',
    },
  },
  causes: {
    oneOf: 'If one figure is wrong, it is one of: {figures}.',
    repair: 'All would add up if {figures} were {expected}.',
    together: 'All would add up only if several figures changed together, such as {figures}.',
    symptoms: 'The same cause keeps {n} relations from holding.',
    slips: {
      sign: 'A sign may be wrong.',
      'thousands-lost': 'The thousands may have been lost.',
      'thousands-added': 'Three digits may have been added.',
      'digits-swapped': 'Two digits may have changed places.',
      'digit-lost': 'A digit may have been lost.',
      'digit-added': 'A digit may have been added.',
      'digit-changed': 'One digit may be wrong.',
    },
    patterns: {
      'columns-shifted': 'The figures {first} and {second} may stand in each other’s places.',
      'row-doubled':
        'The total {first} exceeds the sum by {second}, a part that may be in it twice.',
      'row-left-out': 'The total {first} may leave out {second}.',
      'unknown-left-out':
        'The total {first} equals the sum without the {second} of whom it is not known.',
      'wrong-parent':
        '{first} is too much under the total {second} and missing under the total {third}; it may belong there.',
      'wrong-year': 'One of the two may belong to {period}, for which nothing is printed.',
    },
  },
};
