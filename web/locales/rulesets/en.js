/**
 * What is said about rulesets in VTL, in English; pages never load it. An entry named after an argument is said where
 * that argument is there, else `any`.
 */
export default {
  findings: {
    'vtl-datapoint': {
      errorcode: 'Rule {ruleid} of {ruleset} does not hold here: {condition} ({errorcode}).',
      any: 'Rule {ruleid} of {ruleset} does not hold here: {condition}.',
    },
    'vtl-hierarchy': {
      errorcode:
        'Rule {ruleid} of {ruleset} does not hold here: {condition}, but the left comes to {left} and the right to {right} ({errorcode}).',
      any: 'Rule {ruleid} of {ruleset} does not hold here: {condition}, but the left comes to {left} and the right to {right}.',
    },
  },
  rulesets: {
    heading: {
      one: '{name}: {operator}, ruleset {ruleset}, output {output}: 1 data point.',
      other: '{name}: {operator}, ruleset {ruleset}, output {output}: {n} data points.',
    },
    unknownItems: 'No figure has the code items {items}.',
    more: { one: '1 more stands in the JSON.', other: '{n} more stand in the JSON.' },
  },
};
