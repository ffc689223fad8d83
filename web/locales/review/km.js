/** What a review before publishing says, in Khmer. Not yet read by a native speaker. */
export default {
  findings: {
    'small-cell': {
      any: {
        other: 'តួលេខ {count} តិចជាង {threshold} ដែលអាចធ្វើឱ្យគេស្គាល់មនុស្សម្នាក់ៗ។',
      },
    },
    'recoverable-cell': {
      value: '“{text}” លាក់ចំនួនមួយដែលអាចគណនាចេញពីអ្វីដែលបានបោះពុម្ព គឺ {value}។',
      earlier: '“{text}” លាក់ចំនួនមួយដែលការបោះពុម្ពផ្សាយមុនបានបោះពុម្ព។',
      undecidable: { other: 'មិនបានកំណត់ថាចំនួនដែលលាក់ {count} អាចគណនាចេញបាន ឬយ៉ាងណាទេ។' },
      any: '“{text}” លាក់ចំនួនមួយដែលអាចគណនាចេញពីអ្វីដែលបានបោះពុម្ព។',
    },
    outlier: {
      any: '{value} សម្រាប់{period} ខុសពីធម្មតាធៀបនឹងតួលេខប្រាំមុន ដែលមេដ្យានគឺ {median} ហើយពាក់កណ្តាលស្ថិតក្នុងចម្ងាយ {deviation} ពីវា។',
    },
    'out-of-range': {
      any: '{value} មិនអាចជាអ្វីដែលបានរាប់នៅទីនេះទេ។ វាអាចជាសញ្ញាសម្រាប់តួលេខដែលបាត់ ឬតួលេខមួយអាចមិនត្រឹមត្រូវ។',
    },
    'unit-value': {
      any: {
        other: '“{says}” រាប់ជាចំនួនគត់ តែតម្លៃ {count} មិនមែនទេ ទីមួយគឺ {text}។ ឯកតា ឬតួលេខអាចមិនត្រឹមត្រូវ។',
      },
    },
    'series-gap': {
      everywhere: 'គ្មានអ្វីបានបោះពុម្ពសម្រាប់រយៈពេលរវាង{period} និង{otherPeriod}ទេ។',
      any: 'គ្មានអ្វីបានបោះពុម្ពសម្រាប់រយៈពេលរវាង{period} និង{otherPeriod}ទេ ទោះបីស៊េរីផ្សេងមានក៏ដោយ។',
    },
    'unknown-period': {
      text: {
        other: '“{text}” មិនមែនជារយៈពេលទេ ({field})។ តួលេខ {count} របស់វាមិនស្ថិតក្នុងស៊េរីណាទេ។',
      },
      any: {
        other: 'តួលេខ {count} គ្មានរយៈពេល ({field})។ វាមិនស្ថិតក្នុងស៊េរីណាទេ។',
      },
    },
    'empty-label': {
      any: {
        other: '{field} ទទេសម្រាប់តួលេខ {count} ហើយមិនតំណាងឱ្យចំនួនសរុបទេ។',
      },
    },
    'several-answers': {
      any: 'ក្រឡានៃ {field} មានចម្លើយច្រើន ដោយមាន “{separator}” នៅចន្លោះ។ កំណត់ត្រានីមួយៗរាប់សម្រាប់ចម្លើយនីមួយៗរបស់វា ហើយរាប់តែម្តងក្នុងចំនួនសរុប។',
    },
    'unlisted-label': {
      any: {
        other: 'ស្លាក {count} នៃ {field} មិនមានក្នុងបញ្ជីកូដ ហើយនៅដដែល។',
      },
    },
    'label-spelt-twice': {
      any: '“{text}” និង “{otherText}” អាចជាឈ្មោះតែមួយ ({field})។',
    },
    cumulative: {
      exceeds:
        'ចំនួនបូកបន្តសម្រាប់{period} គឺ {total} តិចជាងសម្រាប់{otherPeriod} គឺ {parts}។ តួលេខមួយអាចមិនត្រឹមត្រូវ ឬត្រូវបានដកវិញ។',
      'does-not-balance':
        'ចំនួនបូកបន្តសម្រាប់{otherPeriod} និងតួលេខសម្រាប់{period} បូកបាន {parts} តែបានបោះពុម្ព {total}។ តួលេខមួយអាចមិនត្រឹមត្រូវ។',
    },
    'period-repeated': {
      any: {
        other: 'តួលេខ {count} សម្រាប់{period} ស្មើនឹងតួលេខសម្រាប់{otherPeriod}។',
      },
    },
    'rates-added': {
      any: '{total} ជាផលបូកនៃអត្រាដែលមានភាគបែងរៀងៗខ្លួន។ ផលបូកបែបនេះគ្មានន័យទេ។',
    },
    'printed-percent': {
      otherBase:
        '{printed} % គឺ {value} ក្នុង {otherBase} ដែលជាផលបូកនៃផ្នែក។ ក្នុងចំនួនសរុបដែលបានបោះពុម្ព {base} វាគឺ {expected} %។',
      'within-rounding':
        '{value} ក្នុង {base} គឺ {expected} %។ វាត្រូវបានកាត់ជា {printed} % មិនមែនបង្គត់ទេ។',
      'does-not-balance': '{value} ក្នុង {base} គឺ {expected} % តែបានបោះពុម្ព {printed} %។',
    },
    revised: {
      flagged: {
        other: 'តួលេខ {count} សម្រាប់{period} បានផ្លាស់ប្តូរពីការបោះពុម្ពផ្សាយមុន ក្នុងនោះ {flagged} មានសញ្ញា។',
      },
      any: {
        other: 'បានផ្លាស់ប្តូរដោយគ្មានសញ្ញាកែសម្រួល៖ តួលេខ {count} សម្រាប់{period}។',
      },
    },
    'revised-share': {
      any: 'តួលេខ {changed} ក្នុងចំណោម {compared} បានផ្លាស់ប្តូរពីការបោះពុម្ពផ្សាយមុន គឺ {share} %។ ជាធម្មតាមិនលើស {tolerance} % ទេ។',
    },
    'revised-value': {
      any: '{value}។ ការបោះពុម្ពផ្សាយមុនបោះពុម្ព {other}។ ទាំងពីរខុសគ្នាលើស {tolerance} %។',
    },
    appeared: {
      past: {
        other:
          'តួលេខ {count} សម្រាប់{period} មិនមានក្នុងការបោះពុម្ពផ្សាយមុន ដែលបោះពុម្ពតួលេខផ្សេងសម្រាប់រយៈពេលនោះ។',
      },
      any: {
        other: 'ថ្មីក្នុងការបោះពុម្ពផ្សាយនេះ៖ តួលេខ {count} សម្រាប់{period}។',
      },
    },
    vanished: {
      any: {
        other: 'តួលេខ {count} សម្រាប់{period} មានក្នុងការបោះពុម្ពផ្សាយមុន តែមិនមានក្នុងមួយនេះទេ។',
      },
    },
    'misplaced-period': {
      any: {
        other: 'តួលេខ {count} សម្រាប់{period} ស្មើនឹងតួលេខដែលការបោះពុម្ពផ្សាយមុនបោះពុម្ពសម្រាប់{otherPeriod}។',
      },
    },
    'misplaced-columns': {
      any: 'តួលេខ {count} សម្រាប់{period} ដែលបានផ្លាស់ប្តូរ ស្មើនឹងតួលេខនៃការបោះពុម្ពផ្សាយមុននៅកន្លែងផ្សេង។ ជួរឈរអាចត្រូវបានរំកិល។',
    },
    mirror: {
      any: '{value}។ ប្រភពផ្សេងបោះពុម្ព {other}។ ទាំងពីរខុសគ្នាលើស {tolerance} %។',
    },
  },
  revision: '{other} → {value}',
  moreRevisions: '…',
};
