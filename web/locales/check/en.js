/** English sentences for the figures of a text. Every key stands in every file of this folder; a test compares them. */
export default {
  tag: 'en',
  reviewed: 'yes',
  verdicts: {
    supported: 'agrees',
    derived: 'follows',
    contradicted: 'differs from the data',
    'not-comparable': 'cannot be compared',
    unsupported: 'cannot be checked',
    ambiguous: 'open',
  },
  claims: {
    supported: 'The data have {value} for this ({places}).',
    derived: {
      sum: 'It is the sum of figures in the data ({places}).',
      difference: 'It is the difference of two figures in the data ({places}).',
      growth: 'It is the change between two figures in the data ({places}).',
      relation: 'It follows from other figures of the text that agree with the data ({places}).',
    },
    contradicted: 'The data have {value} for this ({places}).',
    'not-comparable':
      'The same number stands in the data for something else, so that the two cannot be compared ({places}). They differ in: {differs}.',
    unsupported: 'The data have nothing to hold it against.',
    noData: 'No data were given.',
    ambiguous: 'Several figures of the data fit, or the reading leaves it open ({places}).',
    equals: 'The number equals the figure for {places}.',
  },
  facets: {
    unit: 'what is counted',
    stage: 'stage',
    period: 'period',
    area: 'place',
    breakdown: 'breakdown',
  },
  relations: {
    'sum-of-parts': {
      holds: 'The parts come to the total: {addition} = {total}.',
      exceeds:
        'The parts come to {parts}, {rest} more than the printed total {total} ({addition}); some may stand in two parts, or a figure may be wrong.',
      'falls-short': '{rest} of {total} are in no part that is listed ({addition} = {parts}).',
    },
    subset: {
      holds: '{parts} of {total} is possible.',
      exceeds:
        '{parts} is printed as a part of {total} and is {rest} more; they may not count the same thing, or a figure may be wrong.',
    },
    share: {
      holds: '{printed} % is {part} of {whole}.',
      'holds-truncated':
        '{part} of {whole} is {expected} %; printed is {printed} %, cut and not rounded.',
      'wrong-base': '{printed} % is {part} of {otherWhole}; of {whole} it is {expected} %.',
      'does-not-add-up': '{part} of {whole} is {expected} %; printed is {printed} %.',
      noWholeNumber: 'No whole number out of {whole} gives {printed} %.',
    },
    growth: {
      holds: 'From {earlier} to {later} the {direction} is {expected} %.',
      'holds-truncated':
        'From {earlier} to {later} the {direction} is {expected} %; printed is {printed} %, cut and not rounded.',
      'wrong-base':
        '{printed} % is measured on {otherBase}, the later figure; from {earlier} to {later} the {direction} is {expected} %.',
      'share-as-growth':
        '{printed} % equals the share {part} of {whole}; whether it is also the rise cannot be checked here.',
      disproved:
        '{printed} % is what {earlier} is of {later}; from {earlier} to {later} the {direction} is {expected} %.',
      'does-not-add-up':
        'From {earlier} to {later} the {direction} is {expected} %; printed is {printed} %.',
      otherDirection: 'From {earlier} to {later} is no {direction}.',
    },
    difference: {
      holds: 'The difference between {later} and {earlier} is {expected}.',
      'does-not-add-up':
        'The difference between {later} and {earlier} is {expected}; printed is {printed}.',
      'not-comparable':
        '{later} for {period} and {earlier} for {otherPeriod} cover different lengths of time and cannot be compared.',
      likeForLike: 'The figure for the same length of time is {value} ({period}).',
    },
    ratio: {
      holds: '{later} is {expected} times {earlier}.',
      'does-not-add-up': '{later} is {expected} times {earlier}; printed is {printed} times.',
    },
    cumulative: {
      holds: '{value} for {period} is possible beside {other} for {otherPeriod}.',
      'does-not-add-up':
        '{value} for {period} is more than {other} for {otherPeriod}, which contains it; the counts may come from different editions, or a figure may be wrong.',
    },
    'mixed-units': {
      'mixed-units':
        'This counts {units} together; they are not the same thing and do not add up to a figure.',
    },
    'malformed-number': {
      'malformed-number':
        '“{text}” is written in a way that fits no number; a digit or a separator may be wrong.',
    },
    weekday: {
      'does-not-add-up': '{date} is a {expected}, not a {printed}.',
    },
  },
  severity: { error: 'Does not agree', warning: 'Open question', note: 'Note', none: 'Agrees' },
  directions: { rise: 'rise', fall: 'fall' },
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  parts: {
    figure: 'a figure of its own',
    earlier: 'what another figure is compared with',
    difference: 'a difference',
    growth: 'a change in percent',
    share: 'a share',
    times: 'a multiple',
    tier: 'a grade of a government’s effort',
  },
  units: {
    case: 'cases',
    incident: 'incidents',
    crime: 'crimes',
    offence: 'offences',
    person: 'people',
    victim: 'victims',
    suspect: 'suspects',
    offender: 'offenders',
    defendant: 'defendants',
    referral: 'referrals',
    call: 'calls',
    report: 'reports',
    arrest: 'arrests',
    conviction: 'convictions',
    prosecution: 'prosecutions',
    investigation: 'investigations',
    deportation: 'deportations',
    tier: 'grade',
    ratio: 'times',
    '%': 'percent',
  },
  stages: {
    recorded: 'recorded',
    investigated: 'investigated',
    arrested: 'arrested',
    charged: 'charged',
    prosecuted: 'prosecuted',
    convicted: 'convicted',
    presumed: 'presumed',
    identified: 'identified',
    assisted: 'assisted',
    rescued: 'rescued',
    repatriated: 'repatriated',
    deported: 'deported',
    referred: 'referred',
  },
  words: {
    place: '{file}, line {line}: {value}',
    summary:
      '{figures} figures: {supported} agree with the data, {derived} follow, {contradicted} differ, {notComparable} not comparable, {unsupported} not checked, {ambiguous} open.',
    summaryFails: '{fails} relations do not hold.',
    noFigures: 'No figures were found in this text.',
    noLanguage: 'The text is in no language that is known here; nothing was read.',
    caution: 'This says whether figures agree. It does not say that they are true.',
    textHash: 'Text (SHA-256): {hash}',
    dataHash: '{file} (SHA-256): {hash}',
    made: 'Made on {date} with Tipstat {version}.',
  },
  page: {
    title: 'Check the figures in a text',
    lead: 'Every figure of your text is marked: how it was read, and whether it agrees with the others and with your data. Nothing leaves this page.',
    text: 'Text',
    data: 'Data files (not needed)',
    check: 'Check the figures',
    result: 'The text with its figures',
    panel: 'The chosen figure',
    choose: 'Choose a figure in the text: with the mouse, or with Tab and Enter.',
    reading: 'Reading',
    unit: 'What is counted',
    stage: 'Stage',
    period: 'Period',
    area: 'Place',
    breakdown: 'Breakdown',
    partOf: 'Part of',
    nothing: 'nothing',
    apply: 'Use this reading',
    reset: 'Back to the reading of the program',
    findings: 'What the figures have to do with each other',
    holds: 'What holds',
    report: 'Report',
    copy: 'Copy the report',
    copied: 'The report was copied.',
    notCopied: 'It could not be copied; the report stands below.',
    print: 'Print',
    working: 'Working …',
    figureLabel: '{text}: {verdict}',
    figureLabelFlagged: '{text}: {verdict}; a relation does not hold',
    legend: 'Marks',
    flagged: 'a relation does not hold',
    changed: 'read as you said',
  },
};
