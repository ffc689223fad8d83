/** What is said about rulesets in VTL, in Khmer. Not yet read by a native speaker. */
export default {
  findings: {
    'vtl-datapoint': {
      errorcode: 'វិធាន {ruleid} នៃ {ruleset} មិនត្រូវនឹងទិន្នន័យនៅទីនេះទេ៖ {condition} ({errorcode})។',
      any: 'វិធាន {ruleid} នៃ {ruleset} មិនត្រូវនឹងទិន្នន័យនៅទីនេះទេ៖ {condition}។',
    },
    'vtl-hierarchy': {
      errorcode:
        'វិធាន {ruleid} នៃ {ruleset} មិនត្រូវនឹងទិន្នន័យនៅទីនេះទេ៖ {condition} ដោយខាងឆ្វេងគឺ {left} និងខាងស្តាំគឺ {right} ({errorcode})។',
      any: 'វិធាន {ruleid} នៃ {ruleset} មិនត្រូវនឹងទិន្នន័យនៅទីនេះទេ៖ {condition} ដោយខាងឆ្វេងគឺ {left} និងខាងស្តាំគឺ {right}។',
    },
  },
  rulesets: {
    heading: {
      other: '{name}៖ {operator} សំណុំវិធាន {ruleset} លទ្ធផល {output}៖ ចំណុចទិន្នន័យ {n}។',
    },
    unknownItems: 'គ្មានតួលេខណាមានលេខកូដ {items} ទេ។',
    more: { other: 'នៅមាន {n} ទៀតក្នុង JSON។' },
  },
};
